package broadsheet.search;

import broadsheet.platform.events.Outbox.Place;
import broadsheet.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Neighbours in an index of its own, made as the paper's: for measuring.
public final class NeighbourShelf implements Neighbours, AutoCloseable {
    private final LuceneStories index;

    /// An empty one in memory.
    public NeighbourShelf() {
        this(null);
    }

    /// An empty one, in a folder or in memory.
    public NeighbourShelf(@Nullable Path folder) {
        try {
            index = LuceneStories.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds or replaces those that readers may see, and removes the others.
    public void put(Collection<Story> stories) {
        add(stories);
        show();
    }

    /// The same, found only after [#show]. May be called by several threads.
    public void add(Collection<Story> stories) {
        try {
            index.replace(stories.stream().map(Story::id).toList(), StorySource.readable(stories));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What was added is found from now on.
    public void show() {
        try {
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
    public boolean reached(Place place) {
        return true;
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
