package broadsheet.text;

import java.util.ArrayList;
import java.util.List;

/// The sentences of a text, with the signs and the closing brackets that end them.
public final class Sentences {
    private static final String ENDS = "。！？!?…";
    private static final String CLOSES = "」』）)】》”’";

    private Sentences() {}

    /// In their order, without spaces at their ends. A line always ends one.
    public static List<String> of(String text) {
        var sentences = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (ends(text, i)) {
                add(text.substring(from, i + 1), sentences);
                from = i + 1;
            }
        }
        add(text.substring(from), sentences);
        return List.copyOf(sentences);
    }

    private static void add(String piece, List<String> sentences) {
        var sentence = piece.strip();
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    private static boolean ends(String text, int at) {
        var here = text.charAt(at);
        if (here == '\n' || here == '\r') {
            return true;
        }
        int next = at + 1;
        if (next == text.length()) {
            return true;
        }
        var after = text.charAt(next);
        if (isEnd(here) || (CLOSES.indexOf(here) >= 0 && at > 0 && isEnd(text.charAt(at - 1)))) {
            return !isEnd(after) && CLOSES.indexOf(after) < 0;
        }
        // 3.5 and U.S. go on; a full stop before a space and a capital or a digit does not.
        return here == '.' && Character.isWhitespace(after) && at > 0 && !Character.isUpperCase(text.charAt(at - 1));
    }

    private static boolean isEnd(char character) {
        return ENDS.indexOf(character) >= 0;
    }
}
