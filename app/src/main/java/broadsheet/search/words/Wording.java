package broadsheet.search.words;

import broadsheet.text.Folding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The form in which texts are indexed and looked for: folded, and with one word for what Taiwan and the mainland call
/// otherwise or write in two ways: 計畫 and 计划, 網路 and 网络. A word and the one in its place are equally long.
public final class Wording {
    private static final String FILE = "/broadsheet/search/same-words.txt";
    private static final Map<Character, List<Pair>> PAIRS = new HashMap<>();

    static {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Wording.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(Wording::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Wording() {}

    private static void add(String line) {
        var tab = line.indexOf('\t');
        var pair = new Pair(Folding.of(line.substring(0, tab)), Folding.of(line.substring(tab + 1)));
        PAIRS.computeIfAbsent(pair.other.charAt(0), _ -> new ArrayList<>()).add(pair);
    }

    /// Of any text.
    public static String of(String text) {
        return ofFolded(Folding.of(text));
    }

    /// Of a folded text: as long as it.
    static String ofFolded(String folded) {
        StringBuilder changed = null;
        for (int i = 0; i < folded.length(); i++) {
            for (var pair : PAIRS.getOrDefault(folded.charAt(i), List.of())) {
                if (folded.startsWith(pair.other, i)) {
                    changed = changed == null ? new StringBuilder(folded) : changed;
                    changed.replace(i, i + pair.other.length(), pair.ours);
                }
            }
        }
        return changed == null ? folded : changed.toString();
    }

    private record Pair(String other, String ours) {
        Pair {
            if (other.length() != ours.length()) {
                throw new IllegalStateException(other + " and " + ours + " are not equally long");
            }
        }
    }
}
