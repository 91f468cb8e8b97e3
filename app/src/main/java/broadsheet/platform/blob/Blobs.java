package broadsheet.platform.blob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/// A store of bytes that never change. A key is the SHA-256 of the bytes in 64 hexadecimal digits; what is no
/// key is
/// answered like a key that is not there. An [java.io.UncheckedIOException] when the store fails.
public interface Blobs {
    /// Keeps the bytes; what returns is on disk. The same bytes again change nothing.
    String put(byte[] bytes);

    /// Keeps a stream of at most `limit` bytes, read to its end but not closed; nothing is kept when it is longer.
    ///
    /// @throws TooLong when the stream is longer than `limit`
    String put(InputStream stream, long limit) throws TooLong;

    /// The bytes, to be closed by the caller.
    Optional<InputStream> open(String key);

    /// The bytes as a file of this machine, not to be changed; for serving without a copy in memory.
    Optional<Path> file(String key);

    /// True when the bytes are there.
    boolean exists(String key);

    /// Forgets the bytes; nothing when they are not there.
    void delete(String key);

    /// A stream is longer than it may be.
    final class TooLong extends IOException {
        private static final long serialVersionUID = 1;

        TooLong(long limit) {
            super("longer than " + limit + " bytes");
        }
    }
}
