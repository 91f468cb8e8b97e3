package broadsheet.member.entry;

import broadsheet.statement.Recipients;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;

/// Members are reached at the address with which they sign in.
@Singleton
final class MemberRecipients implements Recipients {
    private final LoginStore logins;

    MemberRecipients(LoginStore logins) {
        this.logins = logins;
    }

    @Override
    public Map<Long, String> emails(Collection<Long> memberIds) {
        return memberIds.isEmpty() ? Map.of() : logins.emails(memberIds);
    }
}
