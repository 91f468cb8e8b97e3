package broadsheet.screening.words;

import broadsheet.screening.fold.Sounds;
import broadsheet.screening.fold.SplitCharacters;
import broadsheet.text.Folding;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The ways in which a word is written so that it is not found: characters split, as the first sign of their sound, or
/// as a digit that sounds the same; Latin letters as the digits that look like them.
final class Variants {
    private static final int LATIN = 4;
    private static final String DIGITS = "四4死4七7八8零0";
    private static final String LOOKING = "a4b8e3g9i1l1o0s5t7";

    private Variants() {}

    /// Folded, the word itself first, then those with one disguise, with two and so on.
    ///
    /// @param most so many and no more
    static Set<String> of(String word, int most) {
        var ways = ways(word);
        var variants = new LinkedHashSet<String>();
        variants.add(Folding.of(word));
        for (int disguises = 1; disguises <= ways.size() && variants.size() < most; disguises++) {
            extend(ways, "", 0, disguises, new Found(variants, most));
        }
        return variants;
    }

    private static void extend(List<List<String>> ways, String before, int at, int disguises, Found found) {
        if (at + disguises > ways.size() || found.isFull()) {
            return;
        }
        if (at == ways.size()) {
            found.variants().add(before);
            return;
        }
        var one = ways.get(at);
        extend(ways, before + one.getFirst(), at + 1, disguises, found);
        for (int i = 1; i < one.size() && disguises > 0; i++) {
            extend(ways, before + one.get(i), at + 1, disguises - 1, found);
        }
    }

    /// Of each character, itself first; none for words that are not written otherwise.
    private static List<List<String>> ways(String word) {
        if (word.length() > 1 && word.chars().allMatch(Character::isIdeographic)) {
            return word.chars().mapToObj(c -> chinese((char) c)).toList();
        }
        var folded = Folding.of(word);
        return folded.length() >= LATIN && folded.chars().allMatch(c -> c >= 'a' && c <= 'z')
                ? folded.chars().mapToObj(c -> latin((char) c)).toList()
                : List.of();
    }

    private static List<String> latin(char letter) {
        var at = LOOKING.indexOf(letter);
        var itself = String.valueOf(letter);
        return at < 0 ? List.of(itself) : List.of(itself, LOOKING.substring(at + 1, at + 2));
    }

    private static List<String> chinese(char character) {
        var ways = new LinkedHashSet<String>();
        ways.add(Folding.of(String.valueOf(character)));
        var sign = Sounds.bopomofo(character);
        if (sign != 0) {
            ways.add(String.valueOf(sign));
        }
        var digit = DIGITS.indexOf(character);
        if (digit >= 0) {
            ways.add(DIGITS.substring(digit + 1, digit + 2));
        }
        ways.addAll(SplitCharacters.of(character));
        return List.copyOf(ways);
    }

    private record Found(Set<String> variants, int most) {
        boolean isFull() {
            return variants.size() >= most;
        }
    }
}
