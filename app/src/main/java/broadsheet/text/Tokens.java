package broadsheet.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// A text cut into folded pieces that a full-text index can hold, in their order: words that stand
/// beside each other have numbers that follow each other.
public final class Tokens {
    private static final int FEW = 64;

    private final char[] text;
    private int[] starts = new int[FEW];
    private int[] ends = new int[FEW];
    private int count;

    private Tokens(char[] text) {
        this.text = text;
    }

    /// Pieces that need no dictionary: every two neighbouring Chinese characters (also kana, hangul,
    /// bopomofo), and the last one of a run alone, so that every character begins a piece; other
    /// letters and digits in whole runs.
    public static Tokens grams(String text) {
        var tokens = new Tokens(Folding.simple(text).toCharArray());
        tokens.fold();
        tokens.cutGrams();
        return tokens;
    }

    /// Words as a dictionary finds them. Names and new words that it does not know come out in pieces.
    public static Tokens words(String text) {
        var simple = Folding.simple(text);
        var tokens = new Tokens(simple.toCharArray());
        tokens.cutWords(simple);
        tokens.fold();
        return tokens;
    }

    /// Words as a dictionary finds them in the folded text, so that 繁 and 簡 are cut alike.
    public static Tokens foldedWords(String text) {
        var folded = Folding.of(text);
        var tokens = new Tokens(folded.toCharArray());
        tokens.cutWords(folded);
        return tokens;
    }

    /// The number of pieces.
    public int count() {
        return count;
    }

    /// The characters in which the pieces stand; not to be changed.
    public char[] characters() {
        return text;
    }

    /// Where a piece begins in [#characters].
    public int start(int index) {
        return starts[index];
    }

    /// The end of a piece in [#characters], exclusive.
    public int end(int index) {
        return ends[index];
    }

    /// The piece itself.
    public String piece(int index) {
        return new String(text, starts[index], ends[index] - starts[index]);
    }

    /// True for the last character of a run, whose pair before it says the same.
    public boolean tail(int index) {
        return index > 0 && ends[index - 1] == ends[index];
    }

    /// All pieces in their order.
    public List<String> pieces() {
        return IntStream.range(0, count).mapToObj(this::piece).toList();
    }

    private void fold() {
        for (int i = 0; i < text.length; i++) {
            text[i] = Folding.fold(text[i]);
        }
    }

    private void cutGrams() {
        int i = 0;
        while (i < text.length) {
            var point = Character.codePointAt(text, i);
            if (Scripts.isEastAsian(point)) {
                i = cutRun(i);
            } else if (Scripts.isPartOfWord(point)) {
                var end = i;
                while (end < text.length && isWord(end)) {
                    end += Character.charCount(Character.codePointAt(text, end));
                }
                add(i, end);
                i = end;
            } else {
                i += Character.charCount(point);
            }
        }
    }

    private boolean isWord(int at) {
        var point = Character.codePointAt(text, at);
        return Scripts.isPartOfWord(point) && !Scripts.isEastAsian(point);
    }

    private int cutRun(int from) {
        var here = from;
        while (true) {
            var next = here + Character.charCount(Character.codePointAt(text, here));
            if (next >= text.length || !Scripts.isEastAsian(Character.codePointAt(text, next))) {
                add(here, next);
                return next;
            }
            add(here, next + Character.charCount(Character.codePointAt(text, next)));
            here = next;
        }
    }

    private void cutWords(String simple) {
        var words = BreakIterator.getWordInstance(ULocale.ROOT);
        words.setText(simple);
        var start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (words.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT) {
                add(start, end);
            }
            start = end;
        }
    }

    private void add(int start, int end) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        starts[count] = start;
        ends[count] = end;
        count++;
    }
}
