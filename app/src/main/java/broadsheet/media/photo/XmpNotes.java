package broadsheet.media.photo;

import com.adobe.internal.xmp.XMPConst;
import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// XMP, read without a document type: nothing outside of the picture is ever opened.
final class XmpNotes {
    private static final byte[] PREAMBLE = "http://ns.adobe.com/xap/1.0/\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 20;

    private XmpNotes() {}

    static PhotoNotes read(byte[] segment) {
        if (!Arrays.equals(PREAMBLE, 0, PREAMBLE.length, segment, 0, Math.min(PREAMBLE.length, segment.length))) {
            return PhotoNotes.NONE;
        }
        try {
            var packet = Arrays.copyOfRange(segment, PREAMBLE.length, segment.length);
            var options = new ParseOptions().setDisallowDoctype(true);
            return notes(XMPMetaFactory.parseFromBuffer(packet, options));
        } catch (XMPException e) {
            return PhotoNotes.NONE;
        }
    }

    private static PhotoNotes notes(XMPMeta xmp) throws XMPException {
        var creators = new ArrayList<String>();
        for (int i = 1; i <= Math.min(MOST, xmp.countArrayItems(XMPConst.NS_DC, "creator")); i++) {
            creators.add(xmp.getArrayItem(XMPConst.NS_DC, "creator", i).getValue());
        }
        var credit = xmp.getPropertyString(XMPConst.NS_PHOTOSHOP, "Credit");
        return new PhotoNotes(
                localized(xmp, "description"),
                PhotoText.joined(creators.stream()),
                credit == null ? null : PhotoText.joined(Stream.of(credit)),
                localized(xmp, "rights"));
    }

    private static @Nullable String localized(XMPMeta xmp, String name) throws XMPException {
        var text = xmp.getLocalizedText(XMPConst.NS_DC, name, null, XMPConst.X_DEFAULT);
        return text == null ? null : PhotoText.joined(Stream.of(text.getValue()));
    }
}
