package broadsheet.search;

import java.util.ArrayList;
import java.util.List;

/// What a reader typed, taken apart.
///
/// @param wanted words that must all be there
/// @param phrases what must be there as it stands
/// @param excluded what must not be there
record ReaderText(List<String> wanted, List<String> phrases, List<String> excluded) {
    private static final int LONGEST = 200;
    private static final int MOST = 32;
    private static final String OPENS = "\"“「『＂";
    private static final String CLOSES = "\"”」』＂";
    private static final String EXCLUDES = "-－−–";

    static ReaderText of(String typed) {
        var parts = new ReaderText(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        int i = 0;
        for (int count = 0; i < text.length() && count < MOST; count++) {
            i = parts.take(text, i);
        }
        return parts;
    }

    /// Takes one part and says where the next begins.
    private int take(String text, int from) {
        int i = from;
        while (i < text.length() && isSpace(text.charAt(i))) {
            i++;
        }
        var excluding = i < text.length() && EXCLUDES.indexOf(text.charAt(i)) >= 0;
        if (excluding) {
            i++;
        }
        if (i >= text.length()) {
            return i;
        }
        var quote = OPENS.indexOf(text.charAt(i));
        var close = quote < 0 ? -1 : text.indexOf(CLOSES.charAt(quote), i + 1);
        if (close > 0) {
            add(excluding ? excluded : phrases, text.substring(i + 1, close));
            return close + 1;
        }
        var end = quote < 0 ? i : i + 1;
        while (end < text.length() && !isSpace(text.charAt(end)) && OPENS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        add(excluding ? excluded : wanted, text.substring(i, end));
        return end;
    }

    private static void add(List<String> list, String part) {
        if (part.codePoints().anyMatch(Character::isLetterOrDigit)) {
            list.add(part);
        }
    }

    private static boolean isSpace(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
