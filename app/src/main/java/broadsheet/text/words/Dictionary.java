package broadsheet.text.words;

import broadsheet.text.Folding;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The words and names of a paper beside those that come with the program: people, places, organisations, and words
/// that no other dictionary has. Never changes.
public final class Dictionary implements Vocabulary {
    /// What comes with the program: places of Taiwan, and words and names of its news.
    public static final Dictionary BUILT_IN = new Dictionary(BuiltIn.words());

    private static final int SHORTEST = 2;
    private static final int LONGEST = 24;

    private final Map<String, NameKind> words;
    private final int longest;

    private Dictionary(Map<String, NameKind> words) {
        this.words = words;
        longest = words.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /// What comes with the program and these, which win over it. Words of one character, of more than 24, and those
    /// that are not words of this house are left out.
    public static Dictionary of(Collection<Entry> entries) {
        var words = new HashMap<>(BUILT_IN.words);
        for (var entry : entries) {
            var folded = Folding.of(entry.word());
            if (entry.kind() == null) {
                words.remove(folded);
            } else if (folded.length() >= SHORTEST && folded.length() <= LONGEST) {
                words.put(folded, entry.kind());
            }
        }
        return new Dictionary(words);
    }

    @Override
    public @Nullable NameKind kind(String folded) {
        return words.get(folded);
    }

    @Override
    public int longest() {
        return longest;
    }

    /// How many words there are.
    public int size() {
        return words.size();
    }

    /// A word with what it stands for.
    ///
    /// @param kind null for what comes with the program and is no word in this house
    public record Entry(String word, @Nullable NameKind kind) {}
}
