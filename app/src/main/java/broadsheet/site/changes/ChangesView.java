package broadsheet.site.changes;

import broadsheet.kernel.PrintedTime;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What changed in a story.
///
/// @param language BCP 47 tag of the story when it differs from the page's, else null
/// @param steps newest first
/// @param older true when there are older versions than those compared
public record ChangesView(
        Frame frame, String headline, String href, @Nullable String language, List<Step> steps, boolean older) {
    /// From one version to the next.
    ///
    /// @param note the public note of a correction, or null
    public record Step(PrintedTime at, @Nullable String note, List<Part> parts) {}

    /// A part of the story that changed.
    public record Part(String name, List<Passage> passages) {}

    /// A passage of it.
    ///
    /// @param skipped how many passages before it stayed as they were
    public record Passage(int skipped, List<Piece> pieces) {}
}
