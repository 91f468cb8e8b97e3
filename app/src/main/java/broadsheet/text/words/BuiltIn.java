package broadsheet.text.words;

import broadsheet.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Words that come with the program because the dictionaries of the language lack them.
final class BuiltIn {
    private static final String PLACES = "/broadsheet/text/taiwan-places.txt";
    private static final String NAMES = "/broadsheet/text/news-names.txt";

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private BuiltIn() {}

    /// Folded, with what they stand for.
    static Map<String, NameKind> words() {
        var words = new HashMap<String, NameKind>();
        read(NAMES, words);
        read(PLACES, words);
        return words;
    }

    /// A line in brackets says what the words after it stand for.
    private static void read(String file, Map<String, NameKind> words) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(BuiltIn.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            var kind = NameKind.PLACE;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("[")) {
                    kind = NameKind.of(line.substring(1, line.length() - 1)).orElseThrow();
                } else if (!line.startsWith("#")) {
                    put(line, kind, words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(String line, NameKind kind, Map<String, NameKind> words) {
        SPACES.splitAsStream(line.strip())
                .map(Folding::of)
                .filter(folded -> folded.length() > 1)
                .forEach(folded -> words.put(folded, kind));
    }
}
