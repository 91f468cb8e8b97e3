package broadsheet.search.index;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// An index that is open, and what keeps it as its source is.
///
/// @param folder null for one in memory
record OpenIndex<T, E extends Engine<T>>(
        E engine, Follower<T> follower, @Nullable Path folder) {
    /// False when it must be made anew; then its engine is still open.
    boolean trusted(Duration stale) throws IOException {
        try {
            return follower.resume(stale);
        } catch (RuntimeException e) {
            engine.close();
            throw e;
        }
    }

    /// Takes in some of what waits; commits rarely while more waits, and soon afterwards.
    boolean step(Duration commitEvery) throws IOException {
        var more = follower.follow();
        follower.commitAfter(more ? commitEvery : commitEvery.dividedBy(10));
        return more;
    }

    /// Takes in all that waits, and commits.
    void catchUp() throws IOException {
        while (follower.follow()) {
            // until nothing waits
        }
        follower.commitAfter(Duration.ZERO);
    }

    /// Closes it, and leaves nothing.
    void discard() throws IOException {
        engine.close();
        if (folder != null) {
            Generations.delete(folder);
        }
    }
}
