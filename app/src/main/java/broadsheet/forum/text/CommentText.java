package broadsheet.forum.text;

import broadsheet.kernel.Problem;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// What is taken of the words that somebody sends: plain text that stays within its own lines.
///
/// @param value cleaned; empty when nothing is left that can be seen
public record CommentText(String value) {
    /// As people count: a flag, a letter with its accents and a Chinese character are one each.
    public static final int LONGEST = 1_000;

    /// Beyond this nothing is even looked at: no text of 1,000 characters needs so much.
    private static final int MOST_UNITS = 16_000;
    private static final int MOST_POINTS = 4_000;
    /// Vietnamese, Hebrew and Tibetan need up to this many on one letter.
    private static final int MOST_MARKS = 4;

    private static final Pattern LINE_ENDS = Pattern.compile("\r\n?|[\u2028\u2029\u0085\u000B\f]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n[ \u3000]*(\n[ \u3000]*)+\n");
    private static final Pattern ENDS_OF_LINES = Pattern.compile("[ \u3000]+\n");

    /// The text as it is kept.
    public static CommentText of(String sent) {
        var lines = LINE_ENDS.matcher(cut(sent)).replaceAll("\n");
        var composed = Normalizer.normalize(harmless(lines), Normalizer.Form.NFC);
        var trimmed = ENDS_OF_LINES.matcher(composed).replaceAll("\n");
        var text = EMPTY_LINES.matcher(trimmed).replaceAll("\n\n").strip();
        return new CommentText(text.codePoints().anyMatch(CommentText::seen) ? text : "");
    }

    private static String cut(String sent) {
        return sent.length() > MOST_UNITS ? sent.substring(0, MOST_UNITS) : sent;
    }

    /// Without what turns the direction of the line, hides in it, or climbs into the lines above.
    private static String harmless(String text) {
        var clean = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int point = text.codePointAt(i);
            if (point == '\t') {
                clean.append(' ');
            } else if (!unwanted(point)) {
                marks = mark(point) ? marks + 1 : 0;
                if (marks <= MOST_MARKS) {
                    clean.appendCodePoint(point);
                }
            }
        }
        return clean.toString();
    }

    private static boolean mark(int point) {
        var type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean unwanted(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\n';
            // Joiners make emoji and letters of some scripts; tags make flags.
            case Character.FORMAT -> point != 0x200C && point != 0x200D && (point < 0xE0020 || point > 0xE007F);
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            default -> false;
        };
    }

    private static boolean seen(int point) {
        return !Character.isWhitespace(point)
                && !Character.isSpaceChar(point)
                && Character.getType(point) != Character.FORMAT
                && !mark(point);
    }

    /// Why it cannot be posted; empty when it can.
    public List<Problem> problems(String sent) {
        if (sent.length() > MOST_UNITS || value.codePointCount(0, value.length()) > MOST_POINTS) {
            return List.of(tooLong());
        }
        if (value.isEmpty()) {
            return List.of(Problem.invalid("forum.text.missing", "/text"));
        }
        return value.length() > LONGEST && length() > LONGEST ? List.of(tooLong()) : List.of();
    }

    private static Problem tooLong() {
        return Problem.invalid("forum.text.long", "/text", Integer.toString(LONGEST));
    }

    /// Its length in characters as people count.
    public int length() {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(value);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }
}
