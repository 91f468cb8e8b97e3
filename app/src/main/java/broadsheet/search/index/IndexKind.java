package broadsheet.search.index;

import broadsheet.platform.events.Outbox;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What is kept in an index.
///
/// @param <T> an item
/// @param <E> the engine that holds it
/// @param name of its folder
public record IndexKind<T, E extends Engine<T>>(String name, Source<T> source, Engines<E> engines) {
    OpenIndex<T, E> begin(@Nullable Path folder, Outbox outbox, Clock clock) throws IOException {
        var engine = engines.open(folder);
        return new OpenIndex<>(engine, new Follower<>(engine, source, outbox, clock), folder);
    }
}
