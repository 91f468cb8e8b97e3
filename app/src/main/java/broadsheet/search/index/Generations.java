package broadsheet.search.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.jspecify.annotations.Nullable;

/// The folders of one index: one is in use, the next is made beside it. One process at a time has them.
final class Generations implements AutoCloseable {
    private static final String CURRENT = "current";
    private static final String PREFIX = "g";

    private final Path folder;
    private final FSDirectory directory;
    private final Lock lock;

    private Generations(Path folder, FSDirectory directory, Lock lock) {
        this.folder = folder;
        this.directory = directory;
        this.lock = lock;
    }

    /// @throws org.apache.lucene.store.LockObtainFailedException when another process has them
    static Generations open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        try {
            var generations = new Generations(folder, directory, directory.obtainLock("one-process.lock"));
            generations.sweep();
            sweepFormer(folder.toAbsolutePath().getParent());
            return generations;
        } catch (IOException e) {
            directory.close();
            throw e;
        }
    }

    /// The folder in use, of an index that nobody needs to have open; nothing when there is none.
    static Optional<Path> inUse(Path folder) throws IOException {
        var file = folder.resolve(CURRENT);
        return Files.isRegularFile(file)
                ? Optional.of(folder.resolve(
                        Files.readString(file, StandardCharsets.UTF_8).strip()))
                : Optional.empty();
    }

    /// The folder in use.
    Path current() throws IOException {
        var current = inUse(folder);
        if (current.isPresent()) {
            return current.get();
        }
        var first = next(null);
        use(first);
        return first;
    }

    /// Another folder than the one in use.
    Path next(@Nullable Path current) throws IOException {
        var number = current == null ? 0 : Long.parseLong(name(current).substring(PREFIX.length()));
        var next = folder.resolve(PREFIX + (number + 1));
        delete(next);
        return next;
    }

    /// From now on this folder is in use, also after a crash.
    void use(Path generation) throws IOException {
        var file = folder.resolve(CURRENT + ".new");
        Files.writeString(file, name(generation), StandardCharsets.UTF_8);
        Files.move(file, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /// What a crash left of another generation.
    private void sweep() throws IOException {
        var current = current();
        try (var all = Files.list(folder)) {
            for (var one : all.filter(Files::isDirectory).toList()) {
                if (!one.equals(current)) {
                    delete(one);
                }
            }
        }
    }

    /// Before there were several indexes, the only one lay beside these folders.
    private static void sweepFormer(@Nullable Path parent) throws IOException {
        if (parent != null) {
            try (var all = Files.list(parent)) {
                for (var one : all.filter(Files::isRegularFile).toList()) {
                    if (name(one).matches("segments_.*|_[0-9a-z]+[._].*|write\\.lock")) {
                        Files.delete(one);
                    }
                }
            }
        }
    }

    static void delete(Path generation) throws IOException {
        if (Files.exists(generation)) {
            try (var all = Files.walk(generation)) {
                for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(one);
                }
            }
        }
    }

    private static String name(Path generation) {
        return String.valueOf(generation.getFileName());
    }

    @Override
    public void close() throws IOException {
        lock.close();
        directory.close();
    }
}
