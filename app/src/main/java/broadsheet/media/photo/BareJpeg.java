package broadsheet.media.photo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A JPEG (ISO/IEC 10918-1) without what applications and people wrote into it; colours and the way up stay.
final class BareJpeg {
    private static final int MARK = 0xff;
    private static final int BEGIN = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int COMMENT = 0xfe;
    private static final int FIRST_APPLICATION = 0xe0;
    private static final int LAST_APPLICATION = 0xef;
    private static final int COLOUR_PROFILE = 0xe2;
    private static final int ADOBE = 0xee;
    private static final byte[] PROFILE = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] jpeg;
    private final ByteArrayOutputStream kept;
    private int at = 2;

    /// @param orientation how it is to be turned (EXIF, 1 to 8)
    BareJpeg(byte[] jpeg, int orientation) {
        this.jpeg = jpeg;
        kept = new ByteArrayOutputStream(jpeg.length);
        kept.write(MARK);
        kept.write(BEGIN);
        while (segment()) {
            // The next one begins where this one ended.
        }
        if (orientation != 1) {
            turned(orientation);
        }
    }

    static boolean isJpeg(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xff) == MARK && (bytes[1] & 0xff) == BEGIN;
    }

    byte[] bytes() {
        return kept.toByteArray();
    }

    /// Takes one segment; false when the picture ends. What is damaged stays as it is from here on.
    private boolean segment() {
        int fill = at;
        while (fill < jpeg.length && (jpeg[fill] & 0xff) == MARK) {
            fill++;
        }
        if (fill == at || fill >= jpeg.length) {
            return rest();
        }
        int marker = jpeg[fill] & 0xff;
        if (marker == END) {
            kept.write(MARK);
            kept.write(END);
            return false;
        }
        return fill + 2 < jpeg.length ? segment(marker, fill) : rest();
    }

    private boolean segment(int marker, int from) {
        int length = ((jpeg[from + 1] & 0xff) << 8) | (jpeg[from + 2] & 0xff);
        int end = from + 1 + length;
        if (length < 2 || end > jpeg.length) {
            return rest();
        }
        if (shows(marker, from + 3)) {
            kept.write(MARK);
            kept.write(jpeg, from, end - from);
        }
        at = end;
        if (marker == SCAN) {
            scan();
        }
        return at < jpeg.length;
    }

    /// The pixels: everything up to a marker that is neither stuffing nor a restart.
    private void scan() {
        int from = at;
        while (at < jpeg.length) {
            if ((jpeg[at] & 0xff) == MARK && at + 1 < jpeg.length) {
                int next = jpeg[at + 1] & 0xff;
                if (next != 0 && next != MARK && (next < 0xd0 || next > 0xd7)) {
                    break;
                }
            }
            at++;
        }
        kept.write(jpeg, from, at - from);
    }

    private boolean rest() {
        kept.write(jpeg, at, jpeg.length - at);
        return false;
    }

    private boolean shows(int marker, int data) {
        if (marker == COMMENT) {
            return false;
        }
        if (marker < FIRST_APPLICATION || marker > LAST_APPLICATION || marker == FIRST_APPLICATION || marker == ADOBE) {
            return true;
        }
        return marker == COLOUR_PROFILE && isProfile(data);
    }

    private boolean isProfile(int data) {
        for (int i = 0; i < PROFILE.length; i++) {
            if (data + i >= jpeg.length || jpeg[data + i] != PROFILE[i]) {
                return false;
            }
        }
        return true;
    }

    /// EXIF with nothing but the orientation, as the first segment: APP1 with a TIFF of one entry.
    private void turned(int orientation) {
        var bare = kept.toByteArray();
        kept.reset();
        kept.write(bare, 0, 2);
        kept.writeBytes(HexFormat.of()
                .parseHex("ffe10022457869660000 4d4d002a00000008 0001 0112000300000001 00%02x0000 00000000"
                        .formatted(orientation)
                        .replace(" ", "")));
        kept.write(bare, 2, bare.length - 2);
    }
}
