package broadsheet.site.search;

import broadsheet.search.words.Marks.Piece;
import broadsheet.site.CardView;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The search page.
///
/// @param total how many stories were found, or null when nothing was looked for
/// @param loose true when none has all of the words
/// @param meant what the reader may have meant, as words and address
/// @param suggest address of the script that suggests while one types
/// @param next address of the next page, or null
public record SearchView(
        Frame frame,
        SearchForm form,
        @Nullable String total,
        boolean loose,
        List<Choice> meant,
        List<Group> facets,
        List<Hit> hits,
        String suggest,
        @Nullable String next) {
    /// A story that was found.
    ///
    /// @param headline with what matched marked
    /// @param passage of its text, likewise; empty when the text says nothing of it
    /// @param twins where the same story stands too
    public record Hit(CardView card, List<Piece> headline, List<Piece> passage, List<Choice> twins) {}

    /// One way to go on.
    ///
    /// @param count how many stories there are, or null
    public record Choice(
            String words, String href, @Nullable String count) {}

    /// Ways to narrow a search, of one kind.
    public record Group(String name, List<Choice> choices) {}
}
