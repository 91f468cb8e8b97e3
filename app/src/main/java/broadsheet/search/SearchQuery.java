package broadsheet.search;

import org.jspecify.annotations.Nullable;

/// What a reader looks for.
///
/// @param text words that must all stand in a story; `"…"` or `「…」` for words in this order, `-` before what
/// must not
///     stand there. Only the first 200 characters count
/// @param paperId only stories that run in this paper, or null for all papers
/// @param after where an earlier [Found] ended, or null for the beginning; what is no such place counts as null
/// @param limit hits a page, 1 to 100
public record SearchQuery(
        String text, @Nullable Long paperId, @Nullable String after, int limit) {
    private static final int MOST = 100;

    /// Refuses a limit out of range with an [IllegalArgumentException].
    public SearchQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    /// The first page over all papers.
    public static SearchQuery of(String text, int limit) {
        return new SearchQuery(text, null, null, limit);
    }
}
