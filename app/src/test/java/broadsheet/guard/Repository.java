package broadsheet.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The files of the repository.
final class Repository {
    static final Path ROOT = root();
    static final Path APP = ROOT.resolve("app");
    static final Path JAVA = APP.resolve("src/main/java");
    static final Path RESOURCES = APP.resolve("src/main/resources");

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", ".build", "node_modules");

    private Repository() {}

    private static Path root() {
        var here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("CONTRIBUTING.md"))) {
            here = Objects.requireNonNull(here.getParent());
        }
        return here;
    }

    /// All files below a folder with one of these endings, in a fixed order.
    static List<Path> files(Path folder, String... endings) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .filter(Repository::isOurs)
                    .filter(file -> endings.length == 0 || Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOurs(Path file) {
        for (var part : ROOT.relativize(file)) {
            if (NOT_OURS.contains(part.toString()) && !file.startsWith(APP.resolve("src"))) {
                return false;
            }
        }
        return true;
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As it stands in messages and in the list of exceptions: relative to the top, with slashes.
    static String name(Path file) {
        return ROOT.relativize(file.toAbsolutePath()).toString().replace('\\', '/');
    }
}
