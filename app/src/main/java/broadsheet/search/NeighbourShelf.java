package broadsheet.search;

import broadsheet.story.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/// Neighbours in an index in memory, as the paper's own: for measuring on files.
public final class NeighbourShelf implements Neighbours, AutoCloseable {
    private final Index index;

    /// An empty one.
    public NeighbourShelf() {
        try {
            index = Index.open(new ByteBuffersDirectory());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Adds or replaces those that readers may see, and removes the others.
    public void put(Collection<Story> stories) {
        try {
            index.put(stories);
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
