package broadsheet.formats.xml;

import broadsheet.formats.Reason;
import broadsheet.formats.RefusedInput;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Start tags, end tags and texts of an XML text, one after the other. Feeds are often not well-formed: a bare
/// `&`, an
/// undeclared entity or prefix, a wrong order of end tags and anything before the root are read as they are meant.
/// Document types, comments and instructions are left out, so that no entity is ever declared.
///
/// Holds no more than one tag or [#TEXT_PART] characters, whatever the file; overlong names and attributes are cut.
public final class XmlTokens {
    /// What [#next] found. `START` and `END` come in pairs, also for an element without content and for one
    /// whose end
    /// tag is missing; only elements that are open when the file ends get none.
    public enum Kind {
        START,
        END,
        TEXT,
        EOF
    }

    static final int TEXT_PART = 8 * 1024;
    private static final int MAX_OPEN = 1000;
    private static final int MAX_ATTRIBUTES = 200;
    private static final int MAX_VALUE = 64 * 1024;

    private final XmlSource source;
    private final XmlNames names = new XmlNames();
    private final List<String> open = new ArrayList<>();
    private final List<String> rawOpen = new ArrayList<>();
    private int toClose;
    private boolean inCdata;
    private String name = "";
    private Map<String, String> attributes = Map.of();
    private final StringBuilder text = new StringBuilder();

    public XmlTokens(Reader in) {
        source = new XmlSource(in);
    }

    /// Name of the element that starts or ends: usual prefix, lower case.
    public String name() {
        return name;
    }

    /// Attributes of the start tag, by usual prefix and lower-case name.
    public Map<String, String> attributes() {
        return attributes;
    }

    /// A part of a text with its references resolved.
    public String text() {
        return text.toString();
    }

    /// How many elements are open: one that starts counts, one that ended does not.
    public int depth() {
        return open.size();
    }

    /// Goes on to the next token.
    ///
    /// @throws RefusedInput when more than 1,000 elements are open
    public Kind next() throws IOException {
        text.setLength(0);
        while (toClose == 0) {
            if (inCdata) {
                readCdata();
            } else if (source.peek(0) == '<' && startsMarkup()) {
                if (!text.isEmpty()) {
                    return Kind.TEXT;
                }
                if (readMarkup()) {
                    return Kind.START;
                }
            } else if (source.peek(0) == XmlSource.END) {
                return text.isEmpty() ? Kind.EOF : Kind.TEXT;
            } else {
                source.nextResolved(text);
            }
            if (text.length() >= TEXT_PART) {
                return Kind.TEXT;
            }
        }
        return close();
    }

    private Kind close() {
        toClose--;
        name = open.removeLast();
        rawOpen.removeLast();
        names.leave();
        return Kind.END;
    }

    private boolean startsMarkup() throws IOException {
        int c = source.peek(1);
        return c == '/' || c == '!' || c == '?' || XmlSource.isNameStart(c);
    }

    /// True when a start tag was read.
    private boolean readMarkup() throws IOException {
        source.next();
        switch (source.peek(0)) {
            case '/' -> readEndTag();
            case '?' -> source.skipPast(">");
            case '!' -> readDeclaration();
            default -> {
                readStartTag();
                return true;
            }
        }
        return false;
    }

    private void readDeclaration() throws IOException {
        if (source.take("!--")) {
            source.skipPast("-->");
        } else if (source.take("![CDATA[")) {
            inCdata = true;
        } else {
            skipDoctype();
        }
    }

    private void skipDoctype() throws IOException {
        int brackets = 0;
        for (int c = source.next(); c != XmlSource.END; c = source.next()) {
            if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                return;
            }
        }
    }

    private void readCdata() throws IOException {
        while (text.length() < TEXT_PART) {
            if (source.peek(0) == XmlSource.END || source.take("]]>")) {
                inCdata = false;
                return;
            }
            text.append((char) source.next());
        }
    }

    private void readEndTag() throws IOException {
        source.next();
        String raw = source.takeName();
        for (int c = source.peek(0); c != '>' && c != '<' && c != XmlSource.END; c = source.peek(0)) {
            source.next();
        }
        source.take(">");
        int at = rawOpen.lastIndexOf(raw);
        if (at >= 0) {
            toClose = rawOpen.size() - at;
        }
    }

    private void readStartTag() throws IOException {
        String raw = source.takeName();
        Map<String, String> rawAttributes = new LinkedHashMap<>();
        boolean empty = false;
        while (true) {
            int c = source.peek(0);
            if (c == '>' || c == '<' || c == XmlSource.END) {
                source.take(">");
                break;
            }
            empty = c == '/' && source.peek(1) == '>';
            if (XmlSource.isNameStart(c)) {
                readAttribute(rawAttributes);
            } else {
                source.next();
            }
        }
        enter(raw, rawAttributes);
        toClose = empty ? 1 : 0;
    }

    private void enter(String raw, Map<String, String> rawAttributes) throws RefusedInput {
        if (open.size() >= MAX_OPEN) {
            throw new RefusedInput(Reason.TOO_DEEP, Integer.toString(MAX_OPEN));
        }
        Map<String, String> declared = new LinkedHashMap<>();
        rawAttributes.forEach((key, value) -> {
            if (key.equals("xmlns")) {
                declared.put("", value);
            } else if (key.startsWith("xmlns:")) {
                declared.put(key.substring(6), value);
            }
        });
        names.enter(declared);
        attributes = new LinkedHashMap<>();
        rawAttributes.forEach((key, value) -> attributes.put(names.attribute(key), value));
        name = names.element(raw);
        open.add(name);
        rawOpen.add(raw);
    }

    private void readAttribute(Map<String, String> into) throws IOException {
        String key = source.takeName();
        source.skipSpace();
        StringBuilder value = new StringBuilder();
        if (source.take("=")) {
            source.skipSpace();
            int quote = source.peek(0);
            boolean quoted = quote == '"' || quote == '\'';
            if (quoted) {
                source.next();
            }
            while (!endsValue(source.peek(0), quoted, quote)) {
                source.nextResolved(value);
                value.setLength(Math.min(value.length(), MAX_VALUE));
            }
            if (quoted) {
                source.next();
            }
        }
        if (into.size() < MAX_ATTRIBUTES && value.length() < MAX_VALUE) {
            into.putIfAbsent(key, value.toString());
        }
    }

    private static boolean endsValue(int c, boolean quoted, int quote) {
        return c == XmlSource.END || (quoted ? c == quote : c == '>' || Character.isWhitespace(c));
    }
}
