package broadsheet.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/// Walks the segments of a JPEG: its frame says the size, its EXIF whether to turn it.
final class JpegHeader {
    private static final int EXIF = 0xE1;
    private static final int FIRST_FRAME = 0xC0;
    private static final int LAST_FRAME = 0xCF;
    private static final int ORIENTATION = 0x0112;

    private JpegHeader() {}

    static Optional<PictureHeader> read(ByteBuffer file) {
        var turned = false;
        var at = 2;
        while (Byte.toUnsignedInt(file.get(at)) == 0xFF) {
            var marker = Byte.toUnsignedInt(file.get(at + 1));
            if (marker == 0xFF) {
                at++;
                continue;
            }
            var length = Short.toUnsignedInt(file.getShort(at + 2));
            if (isFrame(marker)) {
                var height = Short.toUnsignedInt(file.getShort(at + 5));
                var width = Short.toUnsignedInt(file.getShort(at + 7));
                return Optional.of(
                        turned
                                ? new PictureHeader(PictureType.JPEG, height, width)
                                : new PictureHeader(PictureType.JPEG, width, height));
            }
            if (length < 2 || marker == 0xDA || marker == 0xD9) {
                return Optional.empty();
            }
            if (marker == EXIF
                    && length > 16
                    && PictureHeader.text(file, at + 4, 4).equals("Exif")) {
                turned = turned(file.slice(at + 10, length - 8));
            }
            at += 2 + length;
        }
        return Optional.empty();
    }

    /// C4, C8 and CC stand among the frames and are tables.
    private static boolean isFrame(int marker) {
        return marker >= FIRST_FRAME && marker <= LAST_FRAME && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /// True when the EXIF asks for a quarter turn. What cannot be read asks for nothing.
    private static boolean turned(ByteBuffer tiff) {
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = tiff.getInt(4);
            var entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int i = 0; i < entries; i++) {
                var entry = directory + 2 + 12 * i;
                if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                    return tiff.getShort(entry + 8) >= 5;
                }
            }
            return false;
        } catch (IndexOutOfBoundsException e) {
            return false;
        }
    }
}
