package broadsheet.formats;

import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;

/// Reads one format, item by item.
@FunctionalInterface
public interface FeedReader {
    /// Hands every item of `text` to `events` in the order of the file, each either read or refused. Memory
    /// depends on
    /// the limits, never on the length of the text. What `events` throws passes through.
    ///
    /// @throws RefusedInput when the rest of the text cannot be read, with the reason
    /// @throws IOException when the text itself cannot be had
    void read(Reader text, ReadLimits limits, Consumer<FeedEvent> events) throws IOException;

    /// Whether an item may refer to what stands further down. Such a file is read twice: first by [#after].
    default boolean looksAhead() {
        return false;
    }

    /// The reader of one file, after a first look through it. Remembers names and references within bounds, never
    /// texts; what cannot be read is left to be refused by the second reading.
    default FeedReader after(Reader text, ReadLimits limits) throws IOException {
        return this;
    }
}
