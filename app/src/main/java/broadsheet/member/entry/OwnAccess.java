package broadsheet.member.entry;

import broadsheet.member.OwnData;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What this feature knows of a member.
@Singleton
final class OwnAccess implements OwnData {
    private final LoginStore logins;
    private final SessionStore sessions;
    private final Clock clock;

    OwnAccess(LoginStore logins, SessionStore sessions, Clock clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sign-in";
    }

    @Override
    public Object of(long memberId) {
        return new Access(
                logins.find(memberId).map(LoginStore.Login::email).orElse(null),
                sessions.devices(memberId, clock.instant()));
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        sessions.deleteOf(memberId);
        logins.deleteTokens(memberId, clock.instant());
        logins.delete(memberId);
    }

    record Access(@Nullable String email, List<Device> devices) {}
}
