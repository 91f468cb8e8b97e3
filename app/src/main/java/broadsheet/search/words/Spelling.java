package broadsheet.search.words;

import broadsheet.text.Folding;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What a reader may have meant, taken from texts that stand in the paper: the same sounds in other characters, one
/// character wrong, or two letters of a longer Latin word.
public final class Spelling {
    private static final int SHORTEST = 2;
    private static final int SHORTEST_BY_LOOKS = 3;
    private static final int LONG_WORD = 5;
    private static final int SAME_SOUND = 3;

    private Spelling() {}

    /// The likeliest first, as they stand in the texts; never what was typed.
    public static List<String> candidates(String typed, Collection<String> texts) {
        var folded = Folding.of(typed.strip());
        var found = new HashMap<String, Candidate>();
        for (var text : texts) {
            if (isLatin(folded)) {
                latin(folded, text, found);
            } else {
                chinese(folded, text, found);
            }
        }
        return found.values().stream()
                .sorted(Comparator.comparingInt(Candidate::weight).reversed().thenComparing(Candidate::text))
                .map(Candidate::text)
                .toList();
    }

    private static void chinese(String typed, String text, Map<String, Candidate> found) {
        var folded = Folding.of(text);
        var length = typed.length();
        if (length < SHORTEST || folded.length() != text.length()) {
            return;
        }
        for (int i = 0; i + length <= folded.length(); i++) {
            var window = folded.substring(i, i + length);
            var weight = weight(typed, window);
            if (weight > 0) {
                add(found, window, text.substring(i, i + length), weight);
            }
        }
    }

    /// 0 for a window that is not meant.
    private static int weight(String typed, String window) {
        int different = 0;
        int sounding = 0;
        for (int i = 0; i < typed.length(); i++) {
            if (typed.charAt(i) != window.charAt(i)) {
                different++;
                var sound = Sounds.of(typed.charAt(i));
                sounding += !sound.isEmpty() && sound.equals(Sounds.of(window.charAt(i))) ? 1 : 0;
            }
        }
        if (different == 0 || !window.codePoints().allMatch(Character::isLetterOrDigit)) {
            return 0;
        }
        if (sounding == different) {
            return SAME_SOUND;
        }
        return different == 1 && typed.length() >= SHORTEST_BY_LOOKS ? 1 : 0;
    }

    private static void latin(String typed, String text, Map<String, Candidate> found) {
        var words = List.of(text.split("[^\\p{IsLatin}\\p{Nd}]+", -1));
        for (var word : words) {
            var folded = Folding.of(word);
            var most = typed.length() >= LONG_WORD ? 2 : 1;
            if (!folded.equals(typed) && word.length() > SHORTEST && distance(typed, folded, most) <= most) {
                add(found, folded, word, 1);
            }
        }
    }

    private static void add(Map<String, Candidate> found, String folded, String text, int weight) {
        found.merge(folded, new Candidate(text, weight), (one, more) -> new Candidate(one.text, one.weight + weight));
    }

    private static boolean isLatin(String text) {
        return text.chars().allMatch(one -> one < 0x250 && Character.isLetterOrDigit(one));
    }

    /// Of letters to put in, take out or change; more than `most` when it is more.
    private static int distance(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        var last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var change = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(last[j], row[j - 1]) + 1);
            }
            last = row;
        }
        return last[other.length()];
    }

    private record Candidate(String text, int weight) {}
}
