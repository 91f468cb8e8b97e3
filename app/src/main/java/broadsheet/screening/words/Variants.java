package broadsheet.screening.words;

import broadsheet.screening.fold.Sounds;
import broadsheet.screening.fold.SplitCharacters;
import broadsheet.text.Folding;
import java.util.LinkedHashSet;
import java.util.Set;

/// The ways in which a word is written so that it is not found: characters split, as the first sign of their sound, or
/// as a
/// digit that sounds the same.
final class Variants {
    private static final int MOST = 400;
    private static final String DIGITS = "四4死4七7八8零0";

    private Variants() {}

    /// Folded, the word itself first.
    static Set<String> of(String word) {
        var variants = new LinkedHashSet<String>();
        variants.add(Folding.of(word));
        if (word.length() > 1 && word.codePoints().allMatch(Character::isIdeographic)) {
            extend(word, 0, "", variants);
        }
        return variants;
    }

    private static void extend(String word, int at, String before, Set<String> variants) {
        if (variants.size() >= MOST) {
            return;
        }
        if (at == word.length()) {
            variants.add(before);
            return;
        }
        for (var way : ways(word.charAt(at))) {
            extend(word, at + 1, before + way, variants);
        }
    }

    private static Set<String> ways(char character) {
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
        return ways;
    }
}
