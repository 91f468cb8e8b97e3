package broadsheet.pick.feed;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of a table between commas (quoted as RFC 4180 says) or between tabs, whichever its first row has.
final class TableReader {
    private static final int LONGEST_ROW = 64_000;
    private static final int MOST_FIELDS = 200;

    private final Reader text;
    private char separator;
    private int ahead = -2;

    TableReader(Reader text) {
        this.text = text;
    }

    /// The next row that is not blank, or null at the end. A row that is too long ends the reading.
    @Nullable
    List<String> next() throws IOException {
        var fields = row();
        while (fields != null && fields.size() == 1 && fields.getFirst().isBlank()) {
            fields = row();
        }
        return fields;
    }

    private @Nullable List<String> row() throws IOException {
        int c = read();
        if (c < 0) {
            return null;
        }
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        int length = 0;
        boolean quoted = false;
        while (c >= 0 && (quoted || c != '\n')) {
            if (++length > LONGEST_ROW || fields.size() > MOST_FIELDS) {
                throw new IOException("a row of more than " + LONGEST_ROW + " characters");
            }
            if (c == '"' && (quoted || field.isEmpty())) {
                quoted = !quoted || doubled(field);
            } else if (!quoted && isSeparator(c)) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c != '\r' || quoted) {
                field.append((char) c);
            }
            c = read();
        }
        fields.add(field.toString());
        return fields;
    }

    /// After a quotation mark inside quoted text: a second one stands for one.
    private boolean doubled(StringBuilder field) throws IOException {
        int next = text.read();
        if (next == '"') {
            field.append('"');
            return true;
        }
        ahead = next;
        return false;
    }

    private boolean isSeparator(int c) {
        if (separator == 0 && (c == ',' || c == '\t')) {
            separator = (char) c;
        }
        return c == separator && separator != 0;
    }

    private int read() throws IOException {
        if (ahead != -2) {
            int c = ahead;
            ahead = -2;
            return c;
        }
        return text.read();
    }
}
