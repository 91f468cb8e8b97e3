package broadsheet.pick;

import broadsheet.story.Story;
import broadsheet.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words by which the rules suggest that a story is sensitive, and those of bad news.
final class SensitiveWords {
    private static final String FILE = "/broadsheet/pick/sensitive.txt";
    private static final String MOCKS = "MOCKS";

    /// In the text alone, one mention may be in passing.
    private static final int TWICE = 2;

    private final Map<Sensitive, List<String>> words = new EnumMap<>(Sensitive.class);
    private final List<String> mocking = new ArrayList<>();

    SensitiveWords() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SensitiveWords.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var tab = line.indexOf('\t');
        var kind = line.substring(0, tab);
        var word = Folding.of(line.substring(tab + 1));
        if (kind.equals(MOCKS)) {
            mocking.add(word);
        } else {
            words.computeIfAbsent(Sensitive.valueOf(kind), _ -> new ArrayList<>())
                    .add(word);
        }
    }

    /// What stands in the headline, the kicker, the teaser or the tags once, or in the text twice.
    Set<Sensitive> of(Story story) {
        var content = story.content();
        var head = Folding.of(String.join("\n", content.headline(), text(content.kicker()), text(content.teaser()))
                + "\n" + String.join("\n", content.tags()));
        var body = Folding.of(content.body().plainText());
        var found = EnumSet.noneOf(Sensitive.class);
        words.forEach((kind, list) -> {
            if (list.stream().anyMatch(head::contains)
                    || list.stream().mapToInt(word -> count(body, word)).sum() >= TWICE) {
                found.add(kind);
            }
        });
        return found;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static int count(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }

    /// True when a folded sentence tells bad news.
    ///
    /// @param harmless an editor said that what sounds sensitive is not
    boolean bad(String sentence, boolean harmless) {
        return mocking.stream().anyMatch(sentence::contains)
                || (!harmless && words.values().stream().flatMap(List::stream).anyMatch(sentence::contains));
    }
}
