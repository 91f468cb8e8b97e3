package broadsheet.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Where the lines of a headline may end: between words, not inside them, and never so that a line ends with an opening
/// bracket or begins with a closing one, a comma or a space.
public final class Phrases {
    /// Characters that the dictionary does not join (names above all) stay together up to this many.
    private static final int LONGEST_RUN = 4;

    private static final Set<Integer> NEVER_FIRST = Set.of(
            UCharacter.LineBreak.CLOSE_PUNCTUATION,
            UCharacter.LineBreak.CLOSE_PARENTHESIS,
            UCharacter.LineBreak.EXCLAMATION,
            UCharacter.LineBreak.INFIX_NUMERIC,
            UCharacter.LineBreak.INSEPARABLE,
            UCharacter.LineBreak.NONSTARTER,
            UCharacter.LineBreak.POSTFIX_NUMERIC,
            UCharacter.LineBreak.BREAK_SYMBOLS,
            UCharacter.LineBreak.BREAK_AFTER,
            UCharacter.LineBreak.SPACE);
    private static final Set<Integer> NEVER_LAST =
            Set.of(UCharacter.LineBreak.OPEN_PUNCTUATION, UCharacter.LineBreak.PREFIX_NUMERIC);
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private Phrases() {}

    /// The text in pieces between which a line may end. Joined again they are the text.
    public static List<String> of(String text) {
        var words = BreakIterator.getWordInstance(ULocale.TRADITIONAL_CHINESE);
        words.setText(text);
        var pieces = new ArrayList<String>();
        var run = new StringBuilder();
        var from = words.first();
        for (var to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            var word = text.substring(from, to);
            if (isSingleHan(word)) {
                run.append(word);
            } else {
                flush(run, pieces);
                add(word, pieces);
            }
        }
        flush(run, pieces);
        return pieces;
    }

    /// A run in parts of nearly the same length: a longer one never leaves a character behind.
    private static void flush(StringBuilder run, List<String> pieces) {
        int parts = Math.ceilDiv(run.length(), LONGEST_RUN);
        for (int from = 0; parts > 0; parts--) {
            int to = from + Math.ceilDiv(run.length() - from, parts);
            add(run.substring(from, to), pieces);
            from = to;
        }
        run.setLength(0);
    }

    private static void add(String word, List<String> pieces) {
        if (!pieces.isEmpty() && mayNotPart(pieces.getLast(), word)) {
            pieces.add(pieces.removeLast() + word);
        } else {
            pieces.add(word);
        }
    }

    private static boolean mayNotPart(String before, String after) {
        int last = before.codePointBefore(before.length());
        int first = after.codePointAt(0);
        return NEVER_LAST.contains(lineBreak(last))
                || UCharacter.getType(last) == UCharacter.INITIAL_QUOTE_PUNCTUATION
                || NEVER_FIRST.contains(lineBreak(first))
                || UCharacter.getType(first) == UCharacter.FINAL_QUOTE_PUNCTUATION
                || first == IDEOGRAPHIC_SPACE;
    }

    private static int lineBreak(int character) {
        return UCharacter.getIntPropertyValue(character, UProperty.LINE_BREAK);
    }

    /// The text in its smallest pieces: words of the dictionary, other characters one by one, spaces.
    /// Joined again they are the text.
    public static List<String> words(String text) {
        var words = BreakIterator.getWordInstance(ULocale.TRADITIONAL_CHINESE);
        words.setText(text);
        var pieces = new ArrayList<String>();
        var from = words.first();
        for (var to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            pieces.add(text.substring(from, to));
        }
        return pieces;
    }

    private static boolean isSingleHan(String word) {
        return word.length() == 1 && Character.isIdeographic(word.charAt(0));
    }
}
