package broadsheet.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// Where the lines of a headline may end: between words, not inside them.
public final class Phrases {
    /// Characters that the dictionary does not join (names above all) stay together up to this many.
    private static final int LONGEST_RUN = 4;

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
            if (!isSingleHan(word) || run.length() == LONGEST_RUN) {
                flush(run, pieces);
            }
            if (isSingleHan(word)) {
                run.append(word);
            } else {
                pieces.add(word);
            }
        }
        flush(run, pieces);
        return pieces;
    }

    /// The text in its smallest pieces: words of the dictionary, other characters one by one, spaces. Joined again
    /// they
    /// are the text.
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

    private static void flush(StringBuilder run, List<String> pieces) {
        if (!run.isEmpty()) {
            pieces.add(run.toString());
            run.setLength(0);
        }
    }
}
