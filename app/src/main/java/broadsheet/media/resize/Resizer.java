package broadsheet.media.resize;

import java.nio.file.Path;
import java.util.List;

/// Makes smaller pictures: upright, in sRGB, without EXIF, places or thumbnails in them.
public interface Resizer {
    /// The picture at each of these widths.
    ///
    /// @param original a picture whose size was checked
    /// @param widths pixels, none wider than the original is shown
    /// @return files of WebP, JPEG or PNG in the order of the widths, without those that would be
    ///     blurred; none when this picture cannot be made smaller
    List<byte[]> resize(Path original, List<Integer> widths);
}
