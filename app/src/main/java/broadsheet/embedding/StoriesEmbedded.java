package broadsheet.embedding;

import broadsheet.platform.events.Event;
import java.util.Set;

/// These stories have other vectors than before.
///
/// @param stories at most a few hundred
public record StoriesEmbedded(Set<Long> stories) implements Event {
    public StoriesEmbedded {
        stories = Set.copyOf(stories);
    }
}
