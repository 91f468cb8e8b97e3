package broadsheet.search;

import broadsheet.platform.events.Outbox.Place;
import broadsheet.story.Story;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Stories that share what is rare in a story's headline and text, whoever tagged them.
public interface Neighbours {
    /// Stories that readers may see, the nearest first, never itself.
    ///
    /// @param apart how far their moments may be apart, or null for the whole archive
    List<Found.Hit> near(Story story, @Nullable Duration apart, int limit);

    /// True when the stories of all events up to this place are among those that are looked at.
    boolean reached(Place place);
}
