package broadsheet.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// The three kinds of WebP: lossy, lossless, extended.
final class WebpHeader {
    private static final int FOURTEEN_BITS = 0x3FFF;
    private static final int THREE_BYTES = 0xFFFFFF;

    private WebpHeader() {}

    static Optional<PictureHeader> read(ByteBuffer file) {
        var kind = PictureHeader.text(file, 12, 4);
        var bytes = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        return switch (kind) {
            case "VP8 " -> size(bytes.getShort(26) & FOURTEEN_BITS, bytes.getShort(28) & FOURTEEN_BITS);
            case "VP8L" -> {
                var bits = bytes.getInt(21);
                yield size((bits & FOURTEEN_BITS) + 1, ((bits >>> 14) & FOURTEEN_BITS) + 1);
            }
            case "VP8X" -> size((bytes.getInt(24) & THREE_BYTES) + 1, (bytes.getInt(26) >>> 8) + 1);
            default -> Optional.empty();
        };
    }

    private static Optional<PictureHeader> size(int width, int height) {
        return Optional.of(new PictureHeader(PictureType.WEBP, width, height));
    }
}
