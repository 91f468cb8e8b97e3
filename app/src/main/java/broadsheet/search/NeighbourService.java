package broadsheet.search;

import broadsheet.platform.events.Outbox.Place;
import broadsheet.story.Story;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Neighbours in the index of this node; none while it opens.
@Singleton
final class NeighbourService implements Neighbours {
    private final StoryKeeper keeper;

    NeighbourService(StoryKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public List<Found.Hit> near(Story story, @Nullable Duration apart, int limit) {
        try {
            return keeper.keeper().ask(Duration.ZERO, List.<Found.Hit>of(), engine -> engine.near(story, apart, limit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean reached(Place place) {
        return keeper.keeper().reached(place);
    }
}
