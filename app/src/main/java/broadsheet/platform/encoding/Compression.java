package broadsheet.platform.encoding;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Packs bodies; answers null where packing gains nothing.
public final class Compression {
    /// A millisecond for a page.
    public static final int BROTLI_AT_ONCE = 5;

    /// Tens of milliseconds for a page.
    public static final int BROTLI_LATER = 11;
    /// The smallest in which most pages fit as a whole: a wider one only takes memory, and time to clear it.
    private static final int PAGE_WINDOW = 16;
    private static final int GZIP_LEVEL = 6;
    private static final int SMALLEST = 256;
    private static final boolean BROTLI_THERE = Brotli4jLoader.isAvailable();

    private Compression() {}

    /// Whether packing is worth the while: text of some length.
    public static boolean worthwhile(String contentType, int length) {
        return length >= SMALLEST
                && (contentType.startsWith("text/")
                        || contentType.contains("json")
                        || contentType.contains("xml")
                        || contentType.contains("javascript"));
    }

    /// Level 6; null when it gains nothing.
    public static byte @Nullable [] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream(bytes.length / 3);
        try (var gzip = new Gzip(packed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return smaller(packed.toByteArray(), bytes);
    }

    /// Quality 0 to 11; null when it gains nothing or the native library is missing.
    public static byte @Nullable [] brotli(byte[] bytes, int quality) {
        if (!BROTLI_THERE) {
            return null;
        }
        try {
            var parameters = new Encoder.Parameters().setQuality(quality).setMode(Encoder.Mode.TEXT);
            if (bytes.length < 1 << PAGE_WINDOW) {
                parameters.setWindow(PAGE_WINDOW);
            }
            return smaller(Encoder.compress(bytes, parameters), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte @Nullable [] smaller(byte[] packed, byte[] bytes) {
        return packed.length < bytes.length ? packed : null;
    }

    private static final class Gzip extends GZIPOutputStream {
        Gzip(OutputStream out) throws IOException {
            super(out, 4096);
            def.setLevel(GZIP_LEVEL);
        }
    }
}
