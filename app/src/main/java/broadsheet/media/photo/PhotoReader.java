package broadsheet.media.photo;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.lang.SequentialByteArrayReader;
import java.io.IOException;
import java.util.List;

/// Reads the notes of a JPEG. Whatever is damaged is left out; nothing here fails.
public final class PhotoReader {
    private PhotoReader() {}

    /// The notes of a picture: IPTC, and where that says nothing XMP; [PhotoNotes#NONE] for other formats.
    public static PhotoNotes read(byte[] picture) {
        if (picture.length < 2 || picture[0] != (byte) 0xff || picture[1] != (byte) 0xd8) {
            return PhotoNotes.NONE;
        }
        try {
            var segments = JpegSegmentReader.readSegments(
                    new SequentialByteArrayReader(picture), List.of(JpegSegmentType.APP1, JpegSegmentType.APPD));
            var notes = PhotoNotes.NONE;
            for (var segment : segments.getSegments(JpegSegmentType.APPD)) {
                notes = notes.or(IptcNotes.read(segment));
            }
            for (var segment : segments.getSegments(JpegSegmentType.APP1)) {
                notes = notes.or(XmpNotes.read(segment));
            }
            return notes;
        } catch (JpegProcessingException | IOException e) {
            return PhotoNotes.NONE;
        }
    }
}
