package broadsheet.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One comment.
///
/// @param root the comment that begins its thread, or null when it does so itself
/// @param branch the reply under which it is shown, or null when it stands under the root or is the root
/// @param parent what it answers, or null
/// @param text what was written; readers get it only while the comment is visible
/// @param ruling why it is held or removed, else null
/// @param picked when an editor picked it, or null
public record Comment(
        long id,
        long story,
        @Nullable Long root,
        @Nullable Long branch,
        @Nullable Long parent,
        Author author,
        String text,
        CommentState state,
        @Nullable Ruling ruling,
        int revision,
        Instant created,
        @Nullable Instant edited,
        @Nullable Instant picked,
        Votes votes) {
    /// How deep it is shown: 0, 1 or 2.
    public int depth() {
        if (root == null) {
            return 0;
        }
        return branch == null ? 1 : 2;
    }

    /// The comment that begins its thread.
    public long thread() {
        return root == null ? id : root;
    }

    /// True while readers see its text.
    public boolean visible() {
        return state == CommentState.VISIBLE;
    }

    /// True once its author took it back.
    boolean takenBack() {
        return state == CommentState.DELETED_BY_AUTHOR;
    }

    /// Why a comment is held or removed.
    ///
    /// @param clause id of the clause of the rules
    public record Ruling(long statement, String clause) {}

    /// What members think of it.
    ///
    /// @param score the lower end of Wilson's interval
    public record Votes(int up, int down, double score) {}
}
