package broadsheet.twin;

import broadsheet.platform.events.Event;
import java.util.Set;

/// Twins of these stories were found, or are none any more.
///
/// @param stories at most a few hundred
public record TwinsChanged(Set<Long> stories) implements Event {
    public TwinsChanged {
        stories = Set.copyOf(stories);
    }
}
