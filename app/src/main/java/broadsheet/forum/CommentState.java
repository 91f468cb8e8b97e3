package broadsheet.forum;

import java.util.Arrays;
import java.util.Locale;

/// What readers see of a comment.
public enum CommentState {
    /// All of it.
    VISIBLE,
    /// A line that says it waits for a decision.
    HELD,
    /// A line that says under which clause it went.
    REMOVED,
    /// A line that says its author took it back.
    DELETED_BY_AUTHOR;

    /// As it stands in JSON and in the database: `deleted_by_author`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CommentState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
