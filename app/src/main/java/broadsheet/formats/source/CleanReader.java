package broadsheet.formats.source;

import broadsheet.formats.FeedText;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Leaves out control characters and NUL, which no parser and no database takes.
final class CleanReader extends FilterReader {
    CleanReader(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int c;
        do {
            c = super.read();
        } while (c >= 0 && !FeedText.isAllowed((char) c));
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        while (true) {
            int count = super.read(buffer, offset, length);
            if (count <= 0) {
                return count;
            }
            int kept = keepAllowed(buffer, offset, count);
            if (kept > 0) {
                return kept;
            }
        }
    }

    private static int keepAllowed(char[] buffer, int offset, int count) {
        int to = offset;
        for (int from = offset; from < offset + count; from++) {
            if (FeedText.isAllowed(buffer[from])) {
                buffer[to++] = buffer[from];
            }
        }
        return to - offset;
    }
}
