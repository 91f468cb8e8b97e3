package broadsheet.search.words;

import broadsheet.text.Folding;
import broadsheet.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Marks in a text, in its own characters, what a reader looked for in any: 繁 or 簡, 台 or 臺, wide or narrow,
/// 二十三 or 23.
public final class Marks {
    private static final int BEFORE = 12;
    private static final String STOPS = "。！？!?；;\n";

    private final Set<String> looked = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();

    private Marks(ReaderText text) {
        text.phrases().forEach(this::whole);
        text.wanted().forEach(this::parts);
    }

    /// For what a reader typed.
    public static Marks of(ReaderText text) {
        return new Marks(text);
    }

    /// A part of a text; parts that are marked and parts that are not follow each other.
    public record Piece(String text, boolean marked) {}

    private void whole(String phrase) {
        var folded = Wording.of(phrase.strip());
        looked.add(folded);
        Numbers.in(folded).forEach(number -> numbers.add(number.key()));
    }

    /// What stands between two spaces, and the words in it of more than one character.
    private void parts(String chunk) {
        whole(chunk);
        var words = Tokens.foldedWords(Wording.of(chunk));
        var run = new StringBuilder();
        for (int i = 0; i < words.count(); i++) {
            var word = words.piece(i);
            if (word.length() > 1) {
                name(run);
                looked.add(word);
            } else {
                run.append(word);
            }
        }
        name(run);
    }

    /// Single characters in a row: most likely a name.
    private void name(StringBuilder run) {
        if (run.length() > 1) {
            looked.add(run.toString());
        }
        run.setLength(0);
    }

    /// The whole text.
    public List<Piece> mark(String text) {
        return pieces(text, found(text), 0, text.length());
    }

    /// The stretch of at most `length` characters in which most of it stands, from the beginning of a sentence or a
    /// little before; the text's beginning when nothing stands in it.
    public List<Piece> passage(String text, int length) {
        var line = text.replaceAll("\\s+", " ").strip();
        var found = found(line);
        var from = from(line, found, length);
        var to = Math.min(line.length(), from + length);
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        pieces.addAll(pieces(line, found, from, to));
        if (to < line.length()) {
            pieces.add(new Piece("…", false));
        }
        return pieces;
    }

    private static int from(String line, BitSet found, int length) {
        int best = 0;
        int most = 0;
        for (int i = found.nextSetBit(0); i >= 0; i = found.nextSetBit(found.nextClearBit(i))) {
            var marked =
                    found.get(i, Math.min(line.length(), i + length - BEFORE)).cardinality();
            if (marked > most) {
                most = marked;
                best = i;
            }
        }
        if (best < BEFORE) {
            return 0;
        }
        for (int i = best; i > best - BEFORE; i--) {
            if (STOPS.indexOf(line.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return Character.isLowSurrogate(line.charAt(best - BEFORE)) ? best - BEFORE + 1 : best - BEFORE;
    }

    private BitSet found(String text) {
        // One character for one, so that a place in the folded text is the same place in the text.
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            var one = Character.isSurrogate(text.charAt(i)) ? text : Folding.of(text.substring(i, i + 1));
            folded.append(one.length() == 1 ? one.charAt(0) : text.charAt(i));
        }
        var plain = Wording.ofFolded(folded.toString());
        var found = new BitSet(text.length());
        for (var word : looked) {
            for (int at = word.isEmpty() ? -1 : plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
                if (stands(plain, at, word)) {
                    found.set(at, at + word.length());
                }
            }
        }
        if (!numbers.isEmpty()) {
            Numbers.in(plain).stream()
                    .filter(number -> numbers.contains(number.key()) || numbers.contains(number.value()))
                    .forEach(number -> found.set(number.start(), number.end()));
        }
        return found;
    }

    /// A Latin word or a number does not stand inside a longer one.
    private static boolean stands(String plain, int at, String word) {
        return !joined(plain, at - 1, word.charAt(0))
                && !joined(plain, at + word.length(), word.charAt(word.length() - 1));
    }

    private static boolean joined(String plain, int at, char beside) {
        return at >= 0 && at < plain.length() && isLatin(beside) && isLatin(plain.charAt(at));
    }

    private static boolean isLatin(char character) {
        return character < 0x250 && Character.isLetterOrDigit(character);
    }

    private static List<Piece> pieces(String text, BitSet found, int from, int to) {
        var pieces = new ArrayList<Piece>();
        int i = from;
        while (i < to) {
            var marked = found.get(i);
            var end = marked ? found.nextClearBit(i) : found.nextSetBit(i);
            end = end < 0 ? to : Math.min(end, to);
            pieces.add(new Piece(text.substring(i, end), marked));
            i = end;
        }
        return pieces;
    }
}
