package broadsheet.tag;

import broadsheet.platform.events.Event;
import java.util.Set;

/// Tags have other names, descriptions or kinds, or there are new ones; or the words of the house changed.
///
/// @param names of the tags concerned, before and after
public record TagsChanged(Set<String> names) implements Event {
    public TagsChanged {
        names = Set.copyOf(names);
    }
}
