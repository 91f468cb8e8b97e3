package broadsheet.formats.json;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Lines of a text. Of an overlong line no more than the limit is ever held, the rest is passed over.
final class LineSource {
    private final Reader in;
    private final int longest;
    private final char[] buffer = new char[32 * 1024];
    private final StringBuilder line = new StringBuilder();
    private int from;
    private int to;
    private long number;
    private boolean overlong;

    LineSource(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /// Number of the line last read, from 1.
    long number() {
        return number;
    }

    /// Whether the line last read was longer than the limit, so that only its beginning is here.
    boolean isOverlong() {
        return overlong;
    }

    /// The next line without its end; null after the last.
    @Nullable
    String next() throws IOException {
        line.setLength(0);
        overlong = false;
        if (from == to && !fill()) {
            return null;
        }
        number++;
        do {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            keep(end - from);
            from = end;
            if (from < to) {
                from++;
                break;
            }
        } while (fill());
        return line.toString();
    }

    private void keep(int count) {
        int room = longest - line.length();
        overlong |= count > room;
        line.append(buffer, from, Math.min(count, room));
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(in.read(buffer), 0);
        return to > 0;
    }
}
