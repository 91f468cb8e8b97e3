package broadsheet.member.entry;

import broadsheet.statement.Recipients;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Members are reached at the address with which they sign in.
@Singleton
final class MemberRecipients implements Recipients {
    private final LoginStore logins;

    MemberRecipients(LoginStore logins) {
        this.logins = logins;
    }

    @Override
    public Optional<String> email(long memberId) {
        return logins.email(memberId);
    }
}
