package broadsheet.screening.model;

import broadsheet.screening.fold.FoldedText;
import broadsheet.screening.fold.Sounds;
import java.util.BitSet;

/// Which neighbours people write: pairs of characters and words of Latin letters that were seen. A text full of pairs
/// that nobody writes is in disguise, whatever the disguise is.
final class Commonness {
    static final int BITS = 21;
    private static final double USUAL_SHARE = 0.15;
    private static final double WEIGHT = 2.6;
    private static final double WEIGHT_OF_SPELLING = 0.2;
    private static final int MOST_SPELLINGS = 3;
    private static final int SMOOTHING = 3;
    private static final int SHORT = 4;
    private static final int MASK = (1 << BITS) - 1;
    private static final long PAIR = 0x9E3779B97F4A7C15L;
    private static final long WORD = 0xff51afd7ed558ccdL;

    private final BitSet seen;

    Commonness(BitSet seen) {
        this.seen = seen;
    }

    BitSet seen() {
        return seen;
    }

    /// Learns what is common.
    void learn(FoldedText folded) {
        var text = folded.text();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (isLetter(text.charAt(i)) && isLetter(text.charAt(i + 1))) {
                seen.set(pair(text, i));
            }
        }
        for (int from = word(text, 0); from < text.length(); from = word(text, end(text, from))) {
            seen.set(word(text.substring(from, end(text, from))));
        }
    }

    /// What is added to the score of a text for looking like a disguise; 0 for most.
    double suspicion(FoldedText folded) {
        var text = folded.text();
        int pairs = 0;
        int strange = 0;
        for (int i = 0; i + 1 < text.length(); i++) {
            if (isLetter(text.charAt(i)) && isLetter(text.charAt(i + 1))) {
                pairs++;
                strange += seen.get(pair(text, i)) ? 0 : 1;
            }
        }
        double share = strange / (double) (pairs + SMOOTHING);
        return WEIGHT * Math.max(0, share - USUAL_SHARE)
                + WEIGHT_OF_SPELLING * Math.min(MOST_SPELLINGS, spellings(folded, text));
    }

    /// Chinese words spelled in small Latin letters, as syllables or by their first letters. In a text that is mostly
    /// Latin there are none.
    private int spellings(FoldedText folded, String text) {
        int count = 0;
        int latin = 0;
        for (int from = word(text, 0); from < text.length(); from = word(text, end(text, from))) {
            int end = end(text, from);
            latin += end - from;
            if (isSmall(folded, from) && isSpelling(text.substring(from, end))) {
                count++;
            }
        }
        return latin * 2 > text.length() ? 0 : count;
    }

    private boolean isSpelling(String word) {
        if (seen.get(word(word))) {
            return false;
        }
        return word.chars().noneMatch(letter -> "aeiou".indexOf(letter) >= 0)
                ? word.length() <= SHORT
                : isSyllables(word, 0);
    }

    private static boolean isSyllables(String word, int from) {
        if (from == word.length()) {
            return true;
        }
        for (int end = word.length(); end > from; end--) {
            if (Sounds.isSyllable(word.substring(from, end)) && isSyllables(word, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmall(FoldedText folded, int at) {
        return Character.isLowerCase(folded.original().codePointAt(folded.start(at)));
    }

    private static boolean isLetter(char c) {
        return (c >= 0x4e00 && c <= 0x9fff) || (c >= 'a' && c <= 'z') || Character.isSurrogate(c);
    }

    /// The next word of at least two Latin letters.
    private static int word(String text, int from) {
        int i = from;
        while (i < text.length() && end(text, i) - i < 2) {
            i = Math.max(i + 1, end(text, i));
        }
        return i;
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
            end++;
        }
        return end;
    }

    private static int pair(String text, int at) {
        return slot(((long) text.charAt(at) << Character.SIZE | text.charAt(at + 1)) * PAIR);
    }

    private static int word(String word) {
        return slot(word.hashCode() * WORD + 1);
    }

    private static int slot(long hash) {
        return (int) ((hash ^ hash >>> 29) >>> 20) & MASK;
    }
}
