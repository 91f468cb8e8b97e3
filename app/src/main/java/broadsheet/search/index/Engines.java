package broadsheet.search.index;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Opens engines, or begins empty ones.
///
/// @param <E> the engine
@FunctionalInterface
public interface Engines<E> {
    /// The one in this folder, or in memory.
    E open(@Nullable Path folder) throws IOException;
}
