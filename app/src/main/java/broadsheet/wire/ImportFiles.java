package broadsheet.wire;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files of an import, with their sizes.
record ImportFiles(List<Path> files, long bytes) {
    /// Hidden files and folders are left out, links are not followed inside of folders.
    static Outcome<ImportFiles> of(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.isReadable(path)) {
                return Outcome.refused(Problem.invalid("wire.file.unreadable", "files", path.toString()));
            }
            try {
                add(path, files);
            } catch (IOException | UncheckedIOException e) {
                return Outcome.refused(Problem.invalid("wire.file.unreadable", "files", "" + e.getMessage()));
            }
        }
        if (files.isEmpty()) {
            return Outcome.refused(Problem.invalid("wire.file.none", "files"));
        }
        return Outcome.done(new ImportFiles(
                files, files.stream().mapToLong(ImportFiles::size).sum()));
    }

    private static void add(Path path, List<Path> files) throws IOException {
        if (!Files.isDirectory(path)) {
            files.add(path);
            return;
        }
        try (Stream<Path> entries = Files.list(path)) {
            for (Path entry : entries.sorted().toList()) {
                boolean folder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS);
                if (!entry.getFileName().toString().startsWith(".") && (folder || Files.isRegularFile(entry))) {
                    add(entry, files);
                }
            }
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException _) {
            return 0;
        }
    }
}
