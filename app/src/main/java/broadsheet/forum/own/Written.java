package broadsheet.forum.own;

import broadsheet.forum.CommentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A comment in the list of its author.
///
/// @param member its author, or null when it is staff
/// @param name of its author; empty when that member was erased
/// @param text what was written; nobody but its author gets it unless it is visible
/// @param clause under which it is held or removed, or null
/// @param statement number of the statement of reasons, or null
public record Written(
        long id,
        long story,
        @Nullable Long member,
        String name,
        String text,
        CommentState state,
        @Nullable String clause,
        @Nullable Long statement,
        Instant created) {
    /// Its permanent address.
    public String path() {
        return "/story/" + story + "/comments/" + id;
    }

    /// True while readers see its text.
    public boolean visible() {
        return state == CommentState.VISIBLE;
    }
}
