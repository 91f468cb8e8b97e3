package broadsheet.member.entry;

import broadsheet.member.Member;
import java.time.Instant;

/// A fresh sign-in. The token is known here and to the client only; it is stored nowhere.
///
/// @param erasureCancelled true when signing in took back a wish to be erased
public record SignedIn(String token, Instant expires, Member member, boolean erasureCancelled) {
    @Override
    public String toString() {
        return "SignedIn[" + member.id() + " until " + expires + "]";
    }
}
