package broadsheet.search.index;

import java.io.IOException;

/// What is asked of an engine.
@FunctionalInterface
public interface Question<E, R> {
    /// The answer.
    R of(E engine) throws IOException;
}
