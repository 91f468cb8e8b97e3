package broadsheet.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page of hits.
///
/// @param total the number of all stories that match
/// @param loose true when no story has all of the words, and these have the most of them
/// @param facets of all stories that match; empty behind the first page
/// @param next for [SearchQuery#after] of the following page, or null at the end
public record Found(
        long total,
        boolean loose,
        List<Hit> hits,
        Facets facets,
        @Nullable String next) {
    static final Found NOTHING = new Found(0, false, List.of(), Facets.NONE, null);

    public Found {
        hits = List.copyOf(hits);
    }

    /// A story that matches.
    ///
    /// @param score how well; comparable only within one search
    /// @param twins stories that say the same, in whatever status, shown nowhere else in the list
    public record Hit(long story, float score, List<Long> twins) {
        public Hit {
            twins = List.copyOf(twins);
        }

        /// Without twins.
        public Hit(long story, float score) {
            this(story, score, List.of());
        }
    }

    /// How the stories that match are spread.
    ///
    /// @param papers how many run in each paper, by its id
    /// @param periods how many are of the last day, week, month, year; each holds the shorter ones
    /// @param tags the commonest of the best stories, the commonest first
    public record Facets(Map<Long, Long> papers, Map<Period, Long> periods, List<String> tags) {
        static final Facets NONE = new Facets(Map.of(), Map.of(), List.of());

        public Facets {
            papers = Map.copyOf(papers);
            periods = Map.copyOf(periods);
            tags = List.copyOf(tags);
        }
    }

    /// A time that ends now.
    public enum Period {
        DAY(1),
        WEEK(7),
        MONTH(30),
        YEAR(365);

        private final int days;

        Period(int days) {
            this.days = days;
        }

        /// How long.
        public int days() {
            return days;
        }
    }
}
