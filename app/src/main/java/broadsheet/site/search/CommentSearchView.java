package broadsheet.site.search;

import broadsheet.kernel.PrintedTime;
import broadsheet.search.words.Marks.Piece;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page on which readers look for comments.
///
/// @param total how many were found, or null when nothing was looked for
/// @param next address of the next page, or null
public record CommentSearchView(
        Frame frame,
        String query,
        @Nullable String total,
        List<Hit> hits,
        @Nullable String next) {
    /// A comment that was found.
    ///
    /// @param text the stretch in which most of it stands, with what matched marked
    /// @param story the headline of its story, may be empty
    public record Hit(String href, String author, List<Piece> text, PrintedTime at, String story) {}
}
