package broadsheet.related;

import broadsheet.embedding.Meanings;
import broadsheet.search.Found;
import broadsheet.search.Neighbours;
import broadsheet.story.Story;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Finds the neighbours of a story by its words and by what it means, reads them and ranks them.
public final class RelatedFinder {
    /// How many of the nearest are ranked: each is a whole story to be read.
    private static final int BY_WORDS = 40;

    private static final int BY_MEANING = 20;

    private final Neighbours words;
    private final Meanings meanings;
    private final Function<Collection<Long>, List<Story>> stories;
    private final Function<Collection<Long>, Map<Long, Set<Long>>> twins;

    /// @param stories reads stories, leaving out those that may not stand among related news
    /// @param twins for each of some stories that has twins among them, those
    public RelatedFinder(
            Neighbours words,
            Meanings meanings,
            Function<Collection<Long>, List<Story>> stories,
            Function<Collection<Long>, Map<Long, Set<Long>>> twins) {
        this.words = words;
        this.meanings = meanings;
        this.stories = stories;
        this.twins = twins;
    }

    /// The best first.
    ///
    /// @param apart how far their moments may be apart, or null for the whole archive
    public List<Related> find(Story story, @Nullable Duration apart, int limit) {
        var hits = words.near(story, apart, BY_WORDS);
        var near = new LinkedHashSet<>(hits.stream().map(Found.Hit::story).toList());
        var cosines = meanings.near(story.id(), near, BY_MEANING);
        near.addAll(cosines.keySet());
        near.remove(story.id());
        if (near.isEmpty()) {
            return List.of();
        }
        var candidates = stories.apply(near).stream()
                .filter(one -> apart == null || RelatedRanking.apart(story, one).compareTo(apart) <= 0)
                .toList();
        near.add(story.id());
        return RelatedRanking.of(
                story, new RelatedRanking.Nearness(hits, cosines), candidates, twins.apply(near), limit);
    }
}
