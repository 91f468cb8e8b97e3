package broadsheet.member.nickname;

import broadsheet.kernel.Problem;
import java.util.Optional;

/// Which nicknames are possible at all, and which two look the same.
public interface NicknameRules {
    /// Why this cannot be a nickname.
    Optional<Problem> objection(String nickname);

    /// Why a person should look at it first, of a nickname that nothing else stands against.
    Optional<Doubt> doubt(String nickname);

    /// The same text for nicknames that readers could take for each other.
    String skeleton(String nickname);
}
