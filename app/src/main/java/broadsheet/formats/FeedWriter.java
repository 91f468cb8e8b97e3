package broadsheet.formats;

import java.io.IOException;
import java.io.OutputStream;

/// Writes a feed in one format, as UTF-8. Characters that the format cannot hold are left out. Does not close the
/// stream.
@FunctionalInterface
public interface FeedWriter {
    void write(FeedDocument feed, OutputStream out) throws IOException;
}
