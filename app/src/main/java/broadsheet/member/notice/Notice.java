package broadsheet.member.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that a member is told.
///
/// @param read when the member saw it, or null
public record Notice(
        long id, About about, Instant at, @Nullable Instant read) {
    static final int LONGEST = 500;

    /// What it is about.
    public sealed interface About {
        /// As it stands in JSON: `reply`, `decision`, `rules`.
        default String kind() {
            return switch (this) {
                case Reply _ -> "reply";
                case Decision _ -> "decision";
                case NewRules _ -> "rules";
            };
        }
    }

    /// Somebody answered a comment of the member. Who and what is read from the comment itself when it
    /// is shown, so that nothing stays here of what is edited, removed or erased there.
    ///
    /// @param comment the answer
    public record Reply(long comment) implements About {}

    /// Something was decided of what the member wrote.
    ///
    /// @param text a sentence in the language of the paper, at most 500 characters
    /// @param link root-relative address of the page that says more
    public record Decision(String text, String link) implements About {
        public Decision {
            check(text, link);
        }
    }

    /// The rules to which the member agreed have changed.
    ///
    /// @param text as of a decision
    /// @param link as of a decision
    public record NewRules(String text, String link) implements About {
        public NewRules {
            check(text, link);
        }
    }

    private static void check(String text, String link) {
        if (text.isBlank() || text.length() > LONGEST || !link.matches("/(?![/\\\\])[\\x21-\\x7e]{0,400}")) {
            throw new IllegalArgumentException("no notice: " + text + " " + link);
        }
    }
}
