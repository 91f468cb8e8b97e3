package broadsheet.formats.xml;

import java.io.IOException;
import java.io.Reader;
import org.jsoup.nodes.Entities;

/// Characters with a look ahead of some, and the resolving of references.
final class XmlSource {
    static final int END = -1;
    private static final int MAX_NAME = 200;
    private static final int LONGEST_REFERENCE = 34;
    /// What the control characters 128 to 159 mean when a page names them by number.
    private static final String WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private final Reader in;
    private final char[] buffer = new char[16 * 1024];
    private int from;
    private int to;

    XmlSource(Reader in) {
        this.in = in;
    }

    /// The character `ahead` places from the next one, without taking it; [#END] after the last.
    int peek(int ahead) throws IOException {
        while (from + ahead >= to) {
            if (from > 0) {
                System.arraycopy(buffer, from, buffer, 0, to - from);
                to -= from;
                from = 0;
            }
            int count = in.read(buffer, to, buffer.length - to);
            if (count < 0) {
                return END;
            }
            to += count;
        }
        return buffer[from + ahead];
    }

    int next() throws IOException {
        int c = peek(0);
        if (c != END) {
            from++;
        }
        return c;
    }

    /// Takes `text` when it comes next, ignoring case.
    boolean take(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            if (Character.toLowerCase(peek(i)) != Character.toLowerCase(text.charAt(i))) {
                return false;
            }
        }
        from += text.length();
        return true;
    }

    /// Leaves out everything up to and with `end`; false when the file ends before.
    boolean skipPast(String end) throws IOException {
        while (!take(end)) {
            if (next() == END) {
                return false;
            }
        }
        return true;
    }

    void skipSpace() throws IOException {
        while (Character.isWhitespace(peek(0))) {
            next();
        }
    }

    /// Takes a name; of an overlong one the beginning counts.
    String takeName() throws IOException {
        StringBuilder name = new StringBuilder();
        for (int c = peek(0); isNameStart(c) || isNamePart(c); c = peek(0)) {
            if (name.length() < MAX_NAME) {
                name.append((char) c);
            }
            next();
        }
        return name.toString();
    }

    static boolean isNameStart(int c) {
        return c == '_' || (c != END && Character.isLetter(c));
    }

    private static boolean isNamePart(int c) {
        return c == ':' || c == '-' || c == '.' || (c >= '0' && c <= '9') || c >= 0x80;
    }

    /// Takes one character, or the reference that stands here: `&` alone and unknown names stay as they are.
    void nextResolved(StringBuilder into) throws IOException {
        int c = next();
        if (c != '&') {
            into.append((char) c);
            return;
        }
        int length = 0;
        while (length < LONGEST_REFERENCE && isReferencePart(peek(length))) {
            length++;
        }
        String name = new String(buffer, from, length);
        String resolved = length > 0 && peek(length) == ';' ? resolve(name) : "";
        if (resolved.isEmpty()) {
            into.append('&');
        } else {
            from += length + 1;
            into.append(resolved);
        }
    }

    private static boolean isReferencePart(int c) {
        return c == '#' || (c < 128 && Character.isLetterOrDigit(c));
    }

    private static String resolve(String name) {
        if (name.charAt(0) != '#') {
            return name.equals("apos") ? "'" : Entities.getByName(name);
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        try {
            int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            if (code >= 0x80 && code < 0xA0) {
                return WINDOWS_1252.substring(code - 0x80, code - 0x7F);
            }
            return Character.toString(code);
        } catch (IllegalArgumentException _) {
            return "\uFFFD";
        }
    }
}
