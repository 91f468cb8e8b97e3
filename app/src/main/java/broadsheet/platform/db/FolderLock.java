package broadsheet.platform.db;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A lock between processes, held on an empty file. The system frees it when its process ends, however it ends.
public final class FolderLock implements AutoCloseable {
    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /// Waits until nobody else holds the lock.
    public static FolderLock exclusive(Path file) throws IOException {
        var channel = open(file);
        channel.lock();
        return new FolderLock(channel);
    }

    /// Waits until nobody holds the lock exclusively.
    public static FolderLock shared(Path file) throws IOException {
        var channel = open(file);
        channel.lock(0, Long.MAX_VALUE, true);
        return new FolderLock(channel);
    }

    /// The lock, when nobody holds it.
    public static Optional<FolderLock> tryExclusive(Path file) throws IOException {
        var channel = open(file);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new FolderLock(channel));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
