package broadsheet.search.index;

import broadsheet.platform.events.Event;
import java.util.Collection;
import java.util.List;

/// Where the items of an index come from. Only what readers may see is ever given out, so nothing else can be found.
///
/// @param <T> an item
public interface Source<T> {
    /// The number by which an item is known.
    long id(T item);

    /// Items with an id above this one, by id. The highest id read is told even when readers may not see it.
    Page<T> after(long id, int limit);

    /// Those of these ids that readers may see. One statement.
    List<T> visible(Collection<Long> ids);

    /// Which items an event may have changed for readers.
    Collection<Long> changed(Event event);

    /// True when what an event took away may not stay in the files of an index either.
    default boolean forgets(Event event) {
        return false;
    }

    /// A part of all items.
    ///
    /// @param last the highest id that was looked at, or 0 at the end
    record Page<T>(List<T> visible, int read, long last) {
        public Page {
            visible = List.copyOf(visible);
        }
    }
}
