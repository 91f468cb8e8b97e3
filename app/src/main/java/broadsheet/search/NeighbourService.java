package broadsheet.search;

import broadsheet.platform.events.Outbox.Place;
import broadsheet.story.Story;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/// Neighbours in the index of this node; none while it opens.
@Singleton
final class NeighbourService implements Neighbours {
    private final IndexKeeper keeper;

    NeighbourService(IndexKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public List<Found.Hit> near(Story story, @Nullable Duration apart, int limit) {
        try {
            var index = keeper.index(Duration.ZERO);
            return index.isEmpty() ? List.of() : NeighbourShelf.near(index.get(), story, apart, limit);
        } catch (AlreadyClosedException e) {
            return List.of(); // the paper stops, or the index is being mended
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean reached(Place place) {
        return keeper.reached(place);
    }
}
