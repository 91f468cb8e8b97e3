package broadsheet.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/// The beginning of a text, cut where a reader would pause.
public final class Teaser {
    private static final String ENDS_SENTENCE = "。！？!?…";
    private static final String CLOSES = "」』）)】》”’";
    private static final String ENDS_CLAUSE = "，；：、,;:";

    private Teaser() {}

    /// At most `most` characters (UTF-16) from the beginning. It ends at the end of a sentence when one
    /// ends in the second half, else at a clause, followed by `…`, so that no word or name is cut; only
    /// a clause longer than the whole teaser is cut between two words of the dictionary.
    public static String of(String text, int most) {
        var line = text.strip().replaceAll("\\s*\\R\\s*", " ");
        if (line.length() <= most) {
            return line;
        }
        var sentence = lastEnd(line, most);
        if (sentence > most / 2) {
            return line.substring(0, sentence);
        }
        var clause = lastClause(line, most - 1);
        var end = clause > most / 3 ? clause : lastWord(line, most - 1);
        return line.substring(0, end).stripTrailing() + "…";
    }

    private static int lastEnd(String line, int most) {
        for (int i = most; i > 0; i--) {
            var before = line.charAt(i - 1);
            var after = line.charAt(i);
            if (CLOSES.indexOf(before) >= 0 && i > 1 && ENDS_SENTENCE.indexOf(line.charAt(i - 2)) >= 0) {
                return i;
            }
            if (ENDS_SENTENCE.indexOf(before) >= 0 && CLOSES.indexOf(after) < 0) {
                return i;
            }
            if (before == '.' && Character.isWhitespace(after)) {
                return i;
            }
        }
        return 0;
    }

    private static int lastClause(String line, int most) {
        for (int i = most; i > 0; i--) {
            var here = line.charAt(i);
            // 1,000 and 10:30 are not clauses.
            var inNumber = here < 128 && Character.isDigit(line.charAt(i + 1));
            if (ENDS_CLAUSE.indexOf(here) >= 0 && !inNumber) {
                return i;
            }
        }
        return 0;
    }

    /// A border between two words, but not between two single characters: those may be a name that no dictionary knows.
    private static int lastWord(String line, int most) {
        var words = BreakIterator.getWordInstance(ULocale.TRADITIONAL_CHINESE);
        words.setText(line);
        var end = words.isBoundary(most) ? most : words.preceding(most);
        while (end > 1
                && isSingleHan(line, words.preceding(end), end)
                && isSingleHan(line, end, words.following(end))) {
            end = words.preceding(end);
        }
        return end > 1 ? end : line.offsetByCodePoints(0, line.codePointCount(0, most) - 1);
    }

    private static boolean isSingleHan(String line, int from, int to) {
        return to == from + 1 && Character.isIdeographic(line.charAt(from));
    }
}
