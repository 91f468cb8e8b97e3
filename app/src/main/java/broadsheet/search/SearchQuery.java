package broadsheet.search;

import broadsheet.search.words.Limits;
import org.jspecify.annotations.Nullable;

/// What a reader looks for.
///
/// @param text words that must all stand in a story; `"…"` or `「…」` for words in this order, `-` before what
///     must not stand there, `tag:` `byline:` `paper:` `after:` `before:` to limit it. Only the first 200 characters
///     count
/// @param paperId only stories that run in this paper, or null for all papers
/// @param limits those that were chosen and not typed; where both say something, what was typed counts
/// @param after where an earlier [Found] ended, or null for the beginning; what is no such place counts as null
/// @param limit hits a page, 1 to 100
public record SearchQuery(
        String text,
        @Nullable Long paperId,
        Limits limits,
        Order order,
        @Nullable String after,
        int limit) {
    private static final int MOST = 100;

    /// Refuses a limit out of range with an [IllegalArgumentException].
    public SearchQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit " + limit);
        }
    }

    /// What comes first.
    public enum Order {
        /// What matches best; of what matches alike, the newer.
        BEST,
        /// The newest, whatever it matches like.
        NEWEST
    }

    /// The best, without limits.
    public SearchQuery(String text, @Nullable Long paperId, @Nullable String after, int limit) {
        this(text, paperId, Limits.NONE, Order.BEST, after, limit);
    }

    /// The first page over all papers.
    public static SearchQuery of(String text, int limit) {
        return new SearchQuery(text, null, null, limit);
    }
}
