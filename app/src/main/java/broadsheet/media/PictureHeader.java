package broadsheet.media;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What the first bytes of a picture say of it; no pixel is decoded.
record PictureHeader(PictureType type, int width, int height) {
    private static final long PNG = 0x89504E470D0A1A0AL;

    /// Nothing when the bytes are no picture that is taken, or its header is damaged.
    static Optional<PictureHeader> read(byte[] bytes) {
        try {
            return parse(ByteBuffer.wrap(bytes)).filter(header -> header.width > 0 && header.height > 0);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<PictureHeader> parse(ByteBuffer file) {
        if (file.getShort(0) == (short) 0xFFD8) {
            return JpegHeader.read(file);
        } else if (file.getLong(0) == PNG) {
            return png(file);
        } else if (text(file, 0, 6).equals("GIF87a") || text(file, 0, 6).equals("GIF89a")) {
            return gif(file);
        } else if (text(file, 0, 4).equals("RIFF") && text(file, 8, 4).equals("WEBP")) {
            return WebpHeader.read(file);
        } else if (text(file, 4, 4).equals("ftyp")) {
            return AvifHeader.read(file);
        }
        return Optional.empty();
    }

    private static Optional<PictureHeader> png(ByteBuffer file) {
        return text(file, 12, 4).equals("IHDR")
                ? Optional.of(new PictureHeader(PictureType.PNG, file.getInt(16), file.getInt(20)))
                : Optional.empty();
    }

    private static Optional<PictureHeader> gif(ByteBuffer file) {
        var width = Short.toUnsignedInt(Short.reverseBytes(file.getShort(6)));
        var height = Short.toUnsignedInt(Short.reverseBytes(file.getShort(8)));
        return Optional.of(new PictureHeader(PictureType.GIF, width, height));
    }

    /// Bytes as Latin letters: the names of parts.
    static String text(ByteBuffer file, int at, int length) {
        var name = new byte[length];
        file.get(at, name);
        return new String(name, StandardCharsets.ISO_8859_1);
    }
}
