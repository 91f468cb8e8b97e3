package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every word on screen exists in Traditional Chinese and in English.
class WordsTest {
    private static final Path MESSAGES = Repository.RESOURCES.resolve("messages");
    private static final String CHINESE = "_zh_Hant.properties";
    private static final String ENGLISH = "_en.properties";
    private static final Pattern HOLE = Pattern.compile("\\{\\d}");
    private static final Pattern CODE =
            Pattern.compile("\\bProblem\\s*\\.\\s*(?:invalid|of)\\(\\s*(?:[A-Za-z_.]+,\\s*)?\"([a-z0-9.-]*[a-z0-9])\"");

    @Test
    void everyKeyExistsInBothLanguages() throws IOException {
        for (var file : Repository.files(MESSAGES, ".properties")) {
            var name = file.getFileName().toString();
            assertThat(name).matches(".+(_zh_Hant|_en)\\.properties");
            var other = file.resolveSibling(
                    name.endsWith(CHINESE) ? name.replace(CHINESE, ENGLISH) : name.replace(ENGLISH, CHINESE));
            assertThat(other).exists();
            var here = load(file);
            var there = load(other);
            assertThat(here.stringPropertyNames())
                    .as(name + " and " + other.getFileName())
                    .containsExactlyInAnyOrderElementsOf(there.stringPropertyNames());
            for (var key : here.stringPropertyNames()) {
                assertThat(holes(here.getProperty(key))).as(key).isEqualTo(holes(there.getProperty(key)));
            }
        }
    }

    @Test
    void noKeyStandsTwice() {
        for (var file : Repository.files(MESSAGES, ".properties")) {
            var keys = Repository.text(file)
                    .lines()
                    .filter(line -> line.matches("[a-zA-Z0-9._-]+\\s*=.*"))
                    .map(line -> line.split("\\s*=", 2)[0])
                    .toList();
            assertThat(keys).as(file.getFileName().toString()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyProblemHasItsSentence() throws IOException {
        var known = new TreeSet<String>();
        for (var file : Repository.files(MESSAGES, CHINESE)) {
            known.addAll(load(file).stringPropertyNames());
        }
        var missing = new TreeSet<String>();
        for (var file : Repository.files(Repository.JAVA, ".java")) {
            CODE.matcher(Repository.text(file))
                    .results()
                    .map(code -> code.group(1))
                    .filter(code -> !known.contains(code))
                    .forEach(code -> missing.add(Repository.name(file) + ": " + code));
        }
        assertThat(missing)
                .as("codes of problems are keys of messages/<feature>_<language>.properties")
                .isEmpty();
    }

    private static Set<String> holes(String text) {
        return HOLE.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties load(Path file) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(Repository.text(file)));
        return texts;
    }
}
