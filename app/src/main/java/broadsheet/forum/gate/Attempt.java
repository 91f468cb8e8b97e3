package broadsheet.forum.gate;

import broadsheet.screening.Draft;
import broadsheet.screening.Writer;
import org.jspecify.annotations.Nullable;

/// A text that a member wants to stand in a discussion.
///
/// @param text as it would be kept
/// @param confirm what came with the nudge, when the writer has read it, or null
public record Attempt(
        Place place,
        long member,
        Writer writer,
        String text,
        @Nullable String confirm) {
    /// Where it is to stand.
    ///
    /// @param parent what it answers, or null
    /// @param edits the comment in whose place it is to stand, or null
    public record Place(
            long paper,
            long story,
            Draft.Mode mode,
            @Nullable Long parent,
            @Nullable Long edits) {}
}
