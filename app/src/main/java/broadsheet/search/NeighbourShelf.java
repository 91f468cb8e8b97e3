package broadsheet.search;

import broadsheet.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Neighbours in an index in memory, as the paper's own: for measuring on files.
public final class NeighbourShelf implements Neighbours, AutoCloseable {
    private final LuceneStories index;

    /// An empty one.
    public NeighbourShelf() {
        try {
            index = LuceneStories.open(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds or replaces those that readers may see, and removes the others.
    public void put(Collection<Story> stories) {
        try {
            index.replace(stories.stream().map(Story::id).toList(), StorySource.readable(stories));
            index.refresh();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Found.Hit> near(Story story, @Nullable Duration apart, int limit) {
        try {
            return index.near(story, apart, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            index.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
