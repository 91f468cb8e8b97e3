package broadsheet.media.photo;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/// Leaves of a picture what shows it: no place, no camera, no names, no second picture behind the first. What the
/// photographer wrote for readers is read before ([PhotoReader]) and kept beside the picture.
public final class BarePicture {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] RIFF = {'R', 'I', 'F', 'F'};
    private static final Set<String> TOLD = Set.of("eXIf", "tEXt", "zTXt", "iTXt", "tIME", "EXIF", "XMP ");
    /// Of the flags of `VP8X` all but those of EXIF and XMP.
    private static final int FLAGS = ~0x0c;

    private static final int WEBP_HEAD = 12;
    private static final int PNG_HEAD = 8;
    /// Length and name before the data of a chunk, its sum behind.
    private static final int PNG_AROUND = 12;

    private static final int WEBP_AROUND = 8;

    private BarePicture() {}

    /// The same pixels in the same format; what is damaged stays as it is from there on, formats other than JPEG, PNG
    /// and WebP altogether.
    public static byte[] of(byte[] picture) {
        if (BareJpeg.isJpeg(picture)) {
            return new BareJpeg(picture, orientation(picture)).bytes();
        }
        if (begins(picture, PNG)) {
            return chunks(picture, PNG_HEAD, true);
        }
        return begins(picture, RIFF) ? chunks(picture, WEBP_HEAD, false) : picture;
    }

    private static boolean begins(byte[] picture, byte[] magic) {
        for (int i = 0; i < magic.length; i++) {
            if (picture.length <= i || picture[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /// How it is to be turned (EXIF, 1 to 8).
    private static int orientation(byte[] picture) {
        try {
            var directory = JpegMetadataReader.readMetadata(new ByteArrayInputStream(picture))
                    .getFirstDirectoryOfType(ExifIFD0Directory.class);
            var turned = directory == null ? null : directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return turned == null || turned < 1 || turned > 8 ? 1 : turned;
        } catch (ImageProcessingException | IOException e) {
            return 1;
        }
    }

    private static byte[] chunks(byte[] picture, int head, boolean png) {
        int around = png ? PNG_AROUND : WEBP_AROUND;
        var kept = new ByteArrayOutputStream(picture.length);
        kept.write(picture, 0, Math.min(head, picture.length));
        int at = head;
        while (picture.length - at >= around) {
            long length = png ? number(picture, at, 1) : number(picture, at + 4, -1);
            long end = at + around + length + (png ? 0 : (length & 1));
            if (end > picture.length) {
                break;
            }
            keep(picture, at, (int) end, png, kept);
            at = (int) end;
        }
        kept.write(picture, Math.min(at, picture.length), Math.max(0, picture.length - at));
        var bare = kept.toByteArray();
        if (!png && bare.length >= WEBP_HEAD) {
            for (int i = 0; i < 4; i++) {
                bare[4 + i] = (byte) ((bare.length - WEBP_AROUND) >> (8 * i));
            }
        }
        return bare;
    }

    private static void keep(byte[] picture, int from, int end, boolean png, ByteArrayOutputStream kept) {
        var name = new String(picture, png ? from + 4 : from, 4, StandardCharsets.ISO_8859_1);
        if (TOLD.contains(name)) {
            return;
        }
        var chunk = Arrays.copyOfRange(picture, from, end);
        if (name.equals("VP8X") && chunk.length > WEBP_AROUND) {
            chunk[WEBP_AROUND] &= (byte) FLAGS;
        }
        kept.writeBytes(chunk);
    }

    /// Four bytes, unsigned: the highest first (1) or last (-1).
    private static long number(byte[] bytes, int at, int order) {
        long value = 0;
        for (int i = 0; i < 4; i++) {
            value = (value << 8) | (bytes[order > 0 ? at + i : at + 3 - i] & 0xff);
        }
        return value;
    }
}
