package broadsheet.member;

import broadsheet.kernel.Problem;
import java.util.Optional;

/// Which nicknames are possible at all, and which two look the same.
public interface NicknameRules {
    /// Why this cannot be a nickname.
    Optional<Problem> objection(String nickname);

    /// The same text for nicknames that readers could take for each other.
    String skeleton(String nickname);
}
