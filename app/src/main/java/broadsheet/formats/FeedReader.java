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
}
