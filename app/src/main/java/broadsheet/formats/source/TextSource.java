package broadsheet.formats.source;

import broadsheet.formats.Reason;
import broadsheet.formats.RefusedInput;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// Opens bytes of unknown packing and encoding as text.
public final class TextSource {
    /// How many bytes decide on the encoding.
    private static final int SAMPLE = 64 * 1024;

    /// How foreign packings begin, in Latin-1.
    private static final Map<String, String> FOREIGN = Map.of(
            "ZIP", "PK\u0003\u0004",
            "bzip2", "BZh",
            "xz", "\u00FD7zXZ",
            "Zstandard", "(\u00B5/\u00FD",
            "7-Zip", "7z\u00BC\u00AF",
            "PDF", "%PDF");

    private TextSource() {}

    /// The text of `bytes`, unpacked when it is gzip, decoded by byte order mark, declaration or guess, and without
    /// control characters. Never buffers more than a sample.
    ///
    /// @throws RefusedInput when there is nothing or it is packed otherwise; also later, from the reader, when gzip
    ///     data is damaged or expands beyond measure
    public static BufferedReader open(InputStream bytes) throws IOException {
        BufferedInputStream plain = new BufferedInputStream(bytes, SAMPLE);
        String head = head(plain);
        if (head.startsWith("\u001F\u008B")) {
            plain = new BufferedInputStream(new GunzipStream(plain), SAMPLE);
            head = head(plain);
        }
        if (head.isEmpty()) {
            throw new RefusedInput(Reason.EMPTY);
        }
        for (Map.Entry<String, String> packing : FOREIGN.entrySet()) {
            if (head.startsWith(packing.getValue())) {
                throw new RefusedInput(Reason.ARCHIVE, packing.getKey());
            }
        }
        Encoding encoding = Encoding.of(peek(plain, SAMPLE));
        plain.skipNBytes(encoding.markLength());
        return new BufferedReader(new CleanReader(new InputStreamReader(plain, encoding.charset())), SAMPLE);
    }

    private static byte[] peek(BufferedInputStream stream, int length) throws IOException {
        stream.mark(length + 1);
        byte[] head = stream.readNBytes(length);
        stream.reset();
        return head;
    }

    private static String head(BufferedInputStream stream) throws IOException {
        return new String(peek(stream, 6), StandardCharsets.ISO_8859_1);
    }
}
