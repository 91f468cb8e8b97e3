package broadsheet.text.words;

import broadsheet.text.Phrases;
import java.util.BitSet;
import java.util.List;

/// Where words of a text begin and end beyond doubt. One cut is not trusted: both dictionaries must cut there, no other
/// way of cutting that goes through may be as good, and what is left over beside it must not look like a piece of a
/// name.
final class Borders {
    private final String folded;
    private final Lattice lattice;
    private final BitSet both;
    /// Single characters that are no words of their own.
    private final BitSet alone = new BitSet();

    Borders(String folded, String text, List<Words.Word> words, Vocabulary vocabulary) {
        this.folded = folded;
        lattice = new Lattice(folded, words, vocabulary);
        both = new BitSet(folded.length() + 1);
        var other = new BitSet(folded.length() + 1);
        words.forEach(word -> {
            both.set(word.start());
            both.set(word.end());
            leftOver(word.start(), word.end());
        });
        int at = 0;
        for (var word : Phrases.words(text)) {
            leftOver(at, at + word.length());
            other.set(at);
            at += word.length();
            other.set(at);
        }
        both.and(other);
    }

    private void leftOver(int from, int to) {
        if (to == from + 1
                && Character.isIdeographic(folded.charAt(from))
                && !Lattice.isSmallWord(folded.charAt(from))) {
            alone.set(from);
        }
    }

    /// True when the stretch is a word, or several, and no piece of another.
    boolean clean(int from, int to) {
        var freeStart = isFree(from);
        var freeEnd = isFree(to);
        return (freeStart || both.get(from))
                && (freeEnd || both.get(to))
                && !isBesideName(from, to, freeStart, freeEnd)
                && !lattice.isDoubtful(from, to, freeStart, freeEnd);
    }

    /// Two characters left over before it may be a name that goes on in it; one on each side may each take one of its
    /// own.
    private boolean isBesideName(int from, int to, boolean freeStart, boolean freeEnd) {
        var before = !freeStart && alone.get(from - 1);
        var after = !freeEnd && alone.get(to);
        return before && (after || (from > 1 && alone.get(from - 2)));
    }

    /// At an end of the text, beside a sign, and where Latin letters meet others.
    private boolean isFree(int at) {
        return at == 0 || at == folded.length() || isSign(at - 1) || isSign(at) || isLatin(at - 1) != isLatin(at);
    }

    private boolean isLatin(int at) {
        var character = folded.charAt(at);
        return character < 0x250 && Character.isLetter(character);
    }

    private boolean isSign(int at) {
        return !Words.isInside(folded.charAt(at));
    }
}
