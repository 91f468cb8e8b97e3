package broadsheet.platform.blob;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Blobs in a folder: `ab/cd/abcd…`. A file appears whole or not at all: it is written elsewhere in the folder,
/// forced
/// to disk, then renamed.
@Singleton
final class FolderBlobs implements Blobs {
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");
    private static final int CHUNK = 64 * 1024;

    private final Path folder;

    @Inject
    FolderBlobs(BlobConfig config) {
        this(config.folder());
    }

    FolderBlobs(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    @Override
    public String put(byte[] bytes) {
        try {
            return put(new ByteArrayInputStream(bytes), bytes.length);
        } catch (TooLong e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String put(InputStream stream, long limit) throws TooLong {
        try {
            var incoming = Files.createDirectories(folder.resolve("incoming"));
            var draft = Files.createTempFile(incoming, "", "");
            try {
                var key = write(stream, limit, draft);
                keep(draft, key);
                return key;
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (TooLong e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String write(InputStream stream, long limit, Path draft) throws IOException {
        var digest = sha256();
        var chunk = new byte[CHUNK];
        var total = 0L;
        try (var channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            for (int n = stream.read(chunk); n >= 0; n = stream.read(chunk)) {
                total += n;
                if (total > limit) {
                    throw new TooLong(limit);
                }
                digest.update(chunk, 0, n);
                var buffer = ByteBuffer.wrap(chunk, 0, n);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void keep(Path draft, String key) throws IOException {
        var place = place(key);
        if (Files.exists(place)) {
            return;
        }
        var inner = inner(key);
        Files.createDirectories(inner);
        Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
        for (var directory : List.of(inner, outer(key), folder)) {
            force(directory);
        }
    }

    /// A rename is on disk once its directory is.
    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<InputStream> open(String key) {
        try {
            return isKey(key) ? Optional.of(Files.newInputStream(place(key))) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Path> file(String key) {
        return exists(key) ? Optional.of(place(key)) : Optional.empty();
    }

    @Override
    public boolean exists(String key) {
        return isKey(key) && Files.exists(place(key));
    }

    @Override
    public void delete(String key) {
        try {
            if (isKey(key)) {
                Files.deleteIfExists(place(key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKey(String key) {
        return KEY.matcher(key).matches();
    }

    private Path place(String key) {
        return inner(key).resolve(key);
    }

    private Path inner(String key) {
        return outer(key).resolve(key.substring(2, 4));
    }

    private Path outer(String key) {
        return folder.resolve(key.substring(0, 2));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
