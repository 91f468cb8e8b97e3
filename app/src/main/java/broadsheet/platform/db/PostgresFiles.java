package broadsheet.platform.db;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, which come inside the application as an archive.
final class PostgresFiles {
    /// The version in the archive.
    static final String VERSION = "18.6";

    private static final String ARCHIVE = "postgres-linux-x86_64.txz";

    private PostgresFiles() {}

    /// The folder with `bin`, `lib` and `share`: that of the system property `broadsheet.postgresql`, else one
    /// in the
    /// given folder. Unpacks the archive when it is not there yet.
    static Path unpacked(Path folder) throws IOException {
        var parent = Path.of(System.getProperty("broadsheet.postgresql", folder.toString()));
        var home = parent.resolve("program-" + VERSION).toAbsolutePath();
        if (Files.exists(home)) {
            return home;
        }
        Files.createDirectories(parent);
        try (var _ = FolderLock.exclusive(parent.resolve("unpack.lock"))) {
            if (!Files.exists(home)) {
                var unpacking = parent.resolve("unpacking");
                deleteTree(unpacking);
                unpack(unpacking);
                Files.move(unpacking, home, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return home;
    }

    private static void unpack(Path target) throws IOException {
        try (var packed = PostgresFiles.class.getClassLoader().getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new IOException("the application lacks " + ARCHIVE);
            }
            try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpack(tar, entry, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        var file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        if (entry.getName().endsWith(".a")) {
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            var mode = (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--";
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
        }
    }

    /// Deletes a folder with all in it; a missing one is fine.
    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
