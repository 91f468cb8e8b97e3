package broadsheet.media.photo;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// IPTC-IIM in the blocks that Photoshop made the custom. The other blocks are stepped over unread.
final class IptcNotes {
    private static final String PREAMBLE = "Photoshop 3.0\0";
    private static final String BLOCK = "8BIM";
    private static final short IPTC = 0x0404;

    private IptcNotes() {}

    static PhotoNotes read(byte[] segment) {
        try {
            var bytes = ByteBuffer.wrap(segment);
            return text(bytes, PREAMBLE.length()).equals(PREAMBLE) ? blocks(bytes) : PhotoNotes.NONE;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return PhotoNotes.NONE;
        }
    }

    private static PhotoNotes blocks(ByteBuffer bytes) {
        while (bytes.remaining() > BLOCK.length() && text(bytes, BLOCK.length()).equals(BLOCK)) {
            var kind = bytes.getShort();
            // A name of counted letters; names and contents fill up to even lengths.
            var name = Byte.toUnsignedInt(bytes.get());
            bytes.position(bytes.position() + name + (name + 1) % 2);
            var length = bytes.getInt();
            if (length < 0 || length > bytes.remaining()) {
                return PhotoNotes.NONE;
            }
            if (kind == IPTC) {
                var block = new byte[length];
                bytes.get(block);
                return iptc(block);
            }
            bytes.position(Math.min(bytes.limit(), bytes.position() + length + length % 2));
        }
        return PhotoNotes.NONE;
    }

    private static PhotoNotes iptc(byte[] block) {
        var metadata = new Metadata();
        new IptcReader().extract(new SequentialByteArrayReader(block), metadata, block.length);
        var directory = metadata.getFirstDirectoryOfType(IptcDirectory.class);
        return directory == null
                ? PhotoNotes.NONE
                : new PhotoNotes(
                        text(directory, IptcDirectory.TAG_CAPTION),
                        text(directory, IptcDirectory.TAG_BY_LINE),
                        text(directory, IptcDirectory.TAG_CREDIT),
                        text(directory, IptcDirectory.TAG_COPYRIGHT_NOTICE));
    }

    private static @Nullable String text(IptcDirectory directory, int tag) {
        var values = directory.getObject(tag) instanceof StringValue one
                ? new StringValue[] {one}
                : directory.getStringValueArray(tag);
        return values == null
                ? null
                : PhotoText.joined(Arrays.stream(values).map(value -> PhotoText.decoded(value.getBytes())));
    }

    private static String text(ByteBuffer bytes, int length) {
        var text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
