package broadsheet.search;

import broadsheet.platform.events.Outbox.Place;
import broadsheet.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Neighbours in an index of its own, made as the paper's: for measuring.
public final class NeighbourShelf implements Neighbours, AutoCloseable {
    private final Index index;

    /// An empty one in memory.
    public NeighbourShelf() {
        this(new ByteBuffersDirectory());
    }

    /// An empty one in a folder.
    public NeighbourShelf(Path folder) {
        this(directory(folder));
    }

    private NeighbourShelf(Directory directory) {
        try {
            index = Index.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Directory directory(Path folder) {
        try {
            return FSDirectory.open(folder);
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
            index.put(stories);
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
            return near(index, story, apart, limit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean reached(Place place) {
        return true;
    }

    static List<Found.Hit> near(Index index, Story story, @Nullable Duration apart, int limit) throws IOException {
        return index.search(searcher -> {
            var query = NeighbourQuery.of(searcher.getIndexReader(), index.frequencies(), story, apart);
            var top = searcher.search(query, new TopFieldCollectorManager(SearchService.ORDER, limit, null, limit));
            return Arrays.stream(top.scoreDocs)
                    .map(PlaceInList::of)
                    .map(place -> new Found.Hit(place.story(), place.score()))
                    .toList();
        });
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
