package broadsheet.site.house;

import broadsheet.kernel.Words;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page on which the house speaks of itself.
///
/// @param kept the table of retention, or empty where there is none
/// @param language BCP 47 tag of the chapters when it differs from the page's, else null
public record HouseView(
        Frame frame,
        String title,
        Words words,
        List<Chapter> chapters,
        List<Kept> kept,
        @Nullable String language) {
    /// How long a kind of data is kept.
    public record Kept(String what, String time) {}

    /// A chapter.
    ///
    /// @param imprint who answers for it, line by line
    public record Chapter(String id, @Nullable String title, List<String> paragraphs, List<String> imprint) {}
}
