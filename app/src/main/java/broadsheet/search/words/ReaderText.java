package broadsheet.search.words;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a reader typed, taken apart.
///
/// @param wanted words that must all be there
/// @param phrases what must be there as it stands
/// @param excluded what must not be there
/// @param limits `tag:`, `byline:`, `paper:`, `after:` and `before:`
public record ReaderText(List<String> wanted, List<String> phrases, List<String> excluded, Limits limits) {
    private static final int LONGEST = 200;
    private static final int MOST = 32;
    private static final String OPENS = "\"“「『＂";
    private static final String CLOSES = "\"”」』＂";
    private static final String EXCLUDES = "-－−–";

    public ReaderText {
        wanted = List.copyOf(wanted);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
    }

    /// Of any text; only the first 200 characters count. What is no operator is looked for as it stands.
    public static ReaderText of(String typed) {
        var text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var parts = new Parts(text);
        for (int count = 0; parts.at < text.length() && count < MOST; count++) {
            parts.take();
        }
        return new ReaderText(parts.wanted, parts.phrases, parts.excluded, parts.limits);
    }

    /// True when nothing is to be looked for: no word and no phrase.
    public boolean wordless() {
        return wanted.isEmpty() && phrases.isEmpty();
    }

    /// True when less than all of it may be shown: who types nothing but quotations wants exactly that.
    public boolean mayBeLoose() {
        return !wanted.isEmpty();
    }

    private static final class Parts {
        final List<String> wanted = new ArrayList<>();
        final List<String> phrases = new ArrayList<>();
        final List<String> excluded = new ArrayList<>();
        private final String text;
        Limits limits = Limits.NONE;
        int at;

        Parts(String text) {
            this.text = text;
        }

        void take() {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            var excluding = at < text.length() && EXCLUDES.indexOf(text.charAt(at)) >= 0;
            if (excluding) {
                at++;
            }
            if (at >= text.length()) {
                return;
            }
            var from = at;
            var quoted = quoted();
            if (quoted != null) {
                add(excluding ? excluded : phrases, quoted);
                return;
            }
            at = from;
            var word = word();
            if (excluding || !limit(word)) {
                add(excluding ? excluded : wanted, word);
            }
        }

        /// What stands between quotation marks here; null when none opens, or it does not close.
        private @Nullable String quoted() {
            var quote = at < text.length() ? OPENS.indexOf(text.charAt(at)) : -1;
            var close = quote < 0 ? -1 : text.indexOf(CLOSES.charAt(quote), at + 1);
            if (close < 0) {
                return null;
            }
            var inside = text.substring(at + 1, close);
            at = close + 1;
            return inside;
        }

        private String word() {
            var from = at;
            at += OPENS.indexOf(text.charAt(at)) < 0 ? 0 : 1;
            while (at < text.length() && !isSpace(text.charAt(at)) && OPENS.indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(from, at);
        }

        /// True when the word is an operator with a value that can be understood. The value may be quoted.
        private boolean limit(String word) {
            var colon = Math.max(word.indexOf(':'), word.indexOf('：'));
            if (colon < 1) {
                return false;
            }
            var before = at;
            var value = word.substring(colon + 1);
            var quoted = value.isEmpty() ? quoted() : null;
            var more = limits.with(word.substring(0, colon), quoted == null ? value : quoted);
            if (more.isEmpty()) {
                at = before;
                return false;
            }
            limits = more.get();
            return true;
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
}
