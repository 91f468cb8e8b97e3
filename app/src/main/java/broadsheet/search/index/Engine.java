package broadsheet.search.index;

import broadsheet.platform.events.Outbox.Place;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// What holds an index: Lucene here; another engine could stand behind it.
///
/// @param <T> an item
public interface Engine<T> extends Closeable {
    /// Takes out whatever it has of these ids, and puts in what readers may see of them.
    void replace(Collection<Long> ids, Collection<T> visible) throws IOException;

    /// Removes everything; readers see it only after [#refresh].
    void clear() throws IOException;

    /// Lets readers see what was put in.
    void refresh() throws IOException;

    /// Keeps everything for good.
    ///
    /// @param place of the outbox up to which it is complete now
    void commit(Place place, Instant at) throws IOException;

    /// Leaves nothing in its files of what was replaced or taken out, once it is committed and refreshed. May take
    /// seconds.
    void purge() throws IOException;

    /// What it was committed with last; nothing when it was never complete, or by a program that analysed otherwise.
    Optional<Commit> committed();

    /// False after an error that it cannot get over, such as a full disk.
    boolean usable();

    /// The number of items that can be found.
    long documents() throws IOException;

    /// Up to where an index is complete, and since when.
    record Commit(Place place, Instant at) {}
}
