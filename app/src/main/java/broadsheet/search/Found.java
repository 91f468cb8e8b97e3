package broadsheet.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of hits.
///
/// @param total the number of all stories that match
/// @param next for [SearchQuery#after] of the following page, or null at the end
public record Found(long total, List<Hit> hits, @Nullable String next) {
    static final Found NOTHING = new Found(0, List.of(), null);

    public Found {
        hits = List.copyOf(hits);
    }

    /// A story that matches.
    ///
    /// @param score how well; comparable only within one search
    public record Hit(long story, float score) {}
}
