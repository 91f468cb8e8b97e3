package broadsheet.search;

import broadsheet.search.index.Engine;
import broadsheet.search.words.Limits;
import broadsheet.search.words.ReaderText;
import broadsheet.story.Story;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an engine for stories must be able to do: `SearchContract` in the tests says it in sentences.
interface StoryEngine extends Engine<Story> {
    /// A page of hits, twins not folded.
    Page find(Asked asked) throws IOException;

    /// Of these stories, those that match and stand before a place in the list: for folding twins.
    Set<Long> before(Asked asked, String place, Collection<Long> stories) throws IOException;

    /// Tags and names that begin like this, the commonest first.
    List<Suggestion> beginnings(String typed, int limit) throws IOException;

    /// Stories whose headlines sound or look nearly like this.
    List<Long> nearly(String typed, int limit) throws IOException;

    /// Stories that share what is rare in a story; see [Neighbours].
    List<Found.Hit> near(Story story, @Nullable Duration apart, int limit) throws IOException;

    /// What is looked for.
    ///
    /// @param text taken apart
    /// @param paperId or null
    /// @param now from which ages are counted
    record Asked(
            ReaderText text,
            Limits limits,
            @Nullable Long paperId,
            SearchQuery.Order order,
            @Nullable String after,
            int limit,
            Instant now) {
        /// The same without what is only about the page.
        Asked all(int most) {
            return new Asked(text, limits, paperId, order, null, most, now);
        }
    }

    /// Hits with their places.
    record Page(
            long total,
            boolean loose,
            List<Placed> hits,
            Found.Facets facets,
            @Nullable String next) {
        static final Page NOTHING = new Page(0, false, List.of(), Found.Facets.NONE, null);
    }

    /// A hit with its place in the list.
    record Placed(long story, float score, String place) {}
}
