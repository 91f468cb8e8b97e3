package broadsheet.member.entry;

import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.member.OwnData;
import broadsheet.platform.jobs.Retention;
import broadsheet.platform.mail.Mails;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What this feature knows of a member. A sign-in that has ended leaves nothing.
@Singleton
final class OwnAccess implements OwnData, Retention {
    private final LoginStore logins;
    private final SessionStore sessions;
    private final RegistrationStore registrations;
    private final EntryConfig config;
    private final Members members;
    private final Mails mails;
    private final Clock clock;

    OwnAccess(
            LoginStore logins,
            SessionStore sessions,
            RegistrationStore registrations,
            EntryConfig config,
            Members members,
            Mails mails,
            Clock clock) {
        this.logins = logins;
        this.sessions = sessions;
        this.registrations = registrations;
        this.config = config;
        this.members = members;
        this.mails = mails;
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
        var name = members.find(memberId).map(Member::nickname).orElse("");
        logins.email(memberId).ifPresent(email -> mails.forget(email, name));
        logins.deleteTokens(memberId, clock.instant());
        logins.delete(memberId);
    }

    @Override
    public Duration kept() {
        return config.session();
    }

    @Override
    public int sweep(Instant now) {
        registrations.delete("", now);
        return sessions.deleteExpired(now);
    }

    record Access(@Nullable String email, List<Device> devices) {}
}
