package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The repository as a stranger finds it.
class RepositoryTest {
    private static final Set<String> TOP = Set.of(
            "README.md",
            "ARCHITECTURE.md",
            "CONTRIBUTING.md",
            "CHANGELOG.md",
            "LICENSE",
            "run",
            "check",
            "broadsheet",
            "benchmark",
            "pom.xml",
            ".mvn",
            ".ci",
            ".gitignore",
            ".gitattributes",
            "app",
            "bench",
            "docs",
            "ops");
    private static final Set<String> LOCAL = Set.of(".git", "data", ".build", "target", ".idea", ".vscode");
    private static final List<String> TEXTS = List.of(
            ".java",
            ".jte",
            ".sql",
            ".properties",
            ".xml",
            ".md",
            ".js",
            ".css",
            ".json",
            ".jsonl",
            ".txt",
            ".sh",
            ".yaml",
            ".yml",
            ".html",
            "run",
            "check",
            "broadsheet",
            "benchmark",
            ".config");

    /// Put together here, or this file would be found.
    private static final Pattern MACHINE =
            Pattern.compile("(?<![A-Za-z0-9._])/(?:work|root|home/[a-z]+|Users/[A-Za-z]+|tmp/wt)/" + "|registry\\.npm"
                    + "js\\.org|npm" + "mirror|repo1\\.mav" + "en|artifact" + "ory|nexus" + "\\.");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(?:TO" + "DO|FIX" + "ME|X" + "XX)\\b");

    @Test
    void nothingElseStandsAtTheTop() throws IOException {
        try (var files = Files.list(Repository.ROOT)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !LOCAL.contains(name) && !name.endsWith(".iml")))
                    .isSubsetOf(TOP);
        }
    }

    @Test
    void noFileNamesAMachineOrARegistry() {
        check(MACHINE);
    }

    @Test
    void nothingIsLeftUnfinished() {
        check(UNFINISHED);
    }

    @Test
    void commandsOfTheReadmeExist() {
        for (var page : List.of("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md")) {
            var text = Repository.text(Repository.ROOT.resolve(page));
            for (var command :
                    Pattern.compile("\\./([a-z]+)\\b").matcher(text).results().toList()) {
                var file = Repository.ROOT.resolve(command.group(1));
                assertThat(Files.isExecutable(file))
                        .as(page + ": " + command.group())
                        .isTrue();
            }
            for (var sub : Pattern.compile("\\./broadsheet ([a-z]+)")
                    .matcher(text)
                    .results()
                    .toList()) {
                assertThat(commands()).as(page + ": " + sub.group()).contains(sub.group(1));
            }
        }
    }

    /// Names in picocli's annotations.
    private static Set<String> commands() {
        var names = new TreeSet<String>();
        for (var file : Repository.files(Repository.JAVA, "Command.java")) {
            Pattern.compile("@Command\\(\\s*name = \"([a-z]+)\"")
                    .matcher(Repository.text(file))
                    .results()
                    .forEach(name -> names.add(name.group(1)));
        }
        return names;
    }

    private static void check(Pattern pattern) {
        var wrong = new TreeSet<String>();
        for (var file : Repository.files(Repository.ROOT)) {
            if (isText(file)) {
                pattern.matcher(latin(file))
                        .results()
                        .forEach(found -> wrong.add(Repository.name(file) + ": " + found.group()));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Whatever its encoding: what is looked for is ASCII.
    private static String latin(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isText(Path file) {
        var name = file.getFileName().toString();
        return TEXTS.stream().anyMatch(name::endsWith);
    }
}
