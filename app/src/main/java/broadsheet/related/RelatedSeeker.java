package broadsheet.related;

import broadsheet.embedding.Embeddings;
import broadsheet.search.Neighbours;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/// Seeks related news in the paper's own archive, by the papers' rules.
@Singleton
final class RelatedSeeker {
    /// What is older or newer is no news any more; and the search does not grow with the archive.
    private static final Duration WITHIN = Duration.ofDays(365);

    private final Neighbours words;
    private final Embeddings meanings;
    private final Stories stories;
    private final Twins twins;
    private final PaperRules rules;

    RelatedSeeker(Neighbours words, Embeddings meanings, Stories stories, Twins twins, PaperRules rules) {
        this.words = words;
        this.meanings = meanings;
        this.stories = stories;
        this.twins = twins;
        this.rules = rules;
    }

    List<Related> find(Story story, int limit) {
        var paper = story.place().paperId();
        var finder = new RelatedFinder(
                words,
                meanings,
                ids -> stories.all(ids).stream()
                        .filter(one -> rules.allow(one.place().paperId(), paper))
                        .toList(),
                twins::among);
        return finder.find(story, WITHIN, limit);
    }
}
