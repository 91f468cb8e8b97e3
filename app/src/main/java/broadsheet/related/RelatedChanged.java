package broadsheet.related;

import broadsheet.platform.events.Event;
import java.util.Set;

/// Other stories stand under these than before; or another paper's rule counts (no stories then).
///
/// @param stories at most a few dozen
public record RelatedChanged(Set<Long> stories) implements Event {
    public RelatedChanged {
        stories = Set.copyOf(stories);
    }
}
