package broadsheet.media;

import broadsheet.kernel.Outcome;
import java.util.Optional;

/// The pictures of all papers. Problems have their sentences in the bundle `media`.
public interface Media {
    /// Keeps a picture; what returns is on disk, and the same bytes again give the same picture. What it is, is
    /// read
    /// from the bytes, never from the name. Refused: another format than JPEG, PNG, GIF, WebP or AVIF, a damaged
    /// header, more than 20 MB, more than 50 megapixels.
    ///
    /// @param name the file's name, for the sentence of a refusal
    Outcome<Picture> store(byte[] bytes, String name);

    /// The picture at a root-relative address such as [Picture#url]; nothing for addresses of other sites.
    Optional<Picture> at(String url);
}
