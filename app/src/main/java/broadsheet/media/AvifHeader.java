package broadsheet.media;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Walks the boxes of an AVIF. The picture's size is its largest `ispe`: tiles, masks and previews are smaller.
final class AvifHeader {
    private static final int BOX = 8;
    private static final int FULL_BOX = 12;
    private static final int DEEPEST = 4;

    private final ByteBuffer file;
    private @Nullable PictureHeader largest;

    private AvifHeader(ByteBuffer file) {
        this.file = file;
    }

    static Optional<PictureHeader> read(ByteBuffer file) {
        var brand = PictureHeader.text(file, 8, 4);
        if (!brand.equals("avif") && !brand.equals("avis")) {
            return Optional.empty();
        }
        var header = new AvifHeader(file);
        header.boxes(0, file.limit(), 0);
        return Optional.ofNullable(header.largest);
    }

    private void boxes(int start, int end, int depth) {
        for (int at = start; at + BOX <= end; ) {
            var length = file.getInt(at);
            if (length < BOX || length > end - at || depth > DEEPEST) {
                return;
            }
            switch (PictureHeader.text(file, at + 4, 4)) {
                case "meta" -> boxes(at + FULL_BOX, at + length, depth + 1);
                case "iprp", "ipco" -> boxes(at + BOX, at + length, depth + 1);
                case "ispe" -> size(file.getInt(at + FULL_BOX), file.getInt(at + FULL_BOX + 4));
                default -> {}
            }
            at += length;
        }
    }

    private void size(int width, int height) {
        var known = largest;
        if (known == null || (long) width * height > (long) known.width() * known.height()) {
            largest = new PictureHeader(PictureType.AVIF, width, height);
        }
    }
}
