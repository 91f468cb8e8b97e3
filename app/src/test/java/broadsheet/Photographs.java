package broadsheet;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.ImageIO;

/// Photographs drawn for tests, with what cameras and picture desks write into them.
public final class Photographs {
    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;
    private static final int IPTC_BLOCK = 0x0404;

    private Photographs() {}

    /// The left half red, the right half blue.
    public static byte[] redAndBlue(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return written(image, format);
    }

    public static byte[] written(BufferedImage image, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException(format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// With an EXIF that asks for a turn and names a place.
    public static byte[] withExif(byte[] jpeg, int orientation) {
        var tiff = ByteBuffer.allocate(56);
        tiff.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        tiff.putShort((short) 0x8825).putShort((short) 4).putInt(1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put("N\0\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.putInt(0);
        return with(jpeg, APP1, joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array()));
    }

    /// With IPTC texts by their number, such as 120 for the caption.
    public static byte[] withIptc(byte[] jpeg, Map<Integer, byte[]> texts) {
        var records = new ByteArrayOutputStream();
        texts.forEach((number, text) -> {
            records.writeBytes(new byte[] {0x1C, 2, number.byteValue(), (byte) (text.length >> 8), (byte) text.length});
            records.writeBytes(text);
        });
        var block = ByteBuffer.allocate(12);
        block.put("8BIM".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) IPTC_BLOCK)
                .putShort((short) 0)
                .putInt(records.size());
        var preamble = "Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII);
        return with(jpeg, APP13, joined(preamble, block.array(), records.toByteArray()));
    }

    /// With an XMP packet.
    public static byte[] withXmp(byte[] jpeg, String packet) {
        var preamble = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
        return with(jpeg, APP1, joined(preamble, packet.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] with(byte[] jpeg, int marker, byte[] content) {
        var length = content.length + 2;
        var head = new byte[] {jpeg[0], jpeg[1], (byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
        var rest = new byte[jpeg.length - 2];
        System.arraycopy(jpeg, 2, rest, 0, rest.length);
        return joined(head, content, rest);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
