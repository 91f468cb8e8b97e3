package broadsheet.media.resize;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Leaves the pixels of a WebP and nothing else: libvips is told to, and some versions of it keep EXIF all the same.
final class BareWebp {
    private static final int HEAD = 12;
    private static final int CHUNK = 8;
    private static final Set<String> PIXELS = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF");
    /// Of the flags of `VP8X` only those of transparency and movement.
    private static final int FLAGS = 0x12;

    private BareWebp() {}

    /// The same picture; an [IllegalArgumentException] when it is no whole WebP.
    static byte[] of(byte[] webp) {
        try {
            var bytes = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
            var kept = new ByteArrayOutputStream(webp.length);
            kept.write(webp, 0, HEAD);
            bytes.position(HEAD);
            while (bytes.remaining() >= CHUNK) {
                keep(bytes, kept);
            }
            var bare = kept.toByteArray();
            ByteBuffer.wrap(bare).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bare.length - CHUNK);
            return bare;
        } catch (BufferUnderflowException | IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("no whole WebP", e);
        }
    }

    private static void keep(ByteBuffer bytes, ByteArrayOutputStream kept) {
        var start = bytes.position();
        var length = bytes.getInt(start + 4);
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("no whole WebP");
        }
        // Chunks fill up to even lengths.
        var chunk = new byte[CHUNK + length + (length & 1)];
        bytes.get(chunk);
        var name = new String(chunk, 0, 4, StandardCharsets.ISO_8859_1);
        if (name.equals("VP8X")) {
            chunk[CHUNK] &= FLAGS;
        }
        if (PIXELS.contains(name)) {
            kept.writeBytes(chunk);
        }
    }
}
