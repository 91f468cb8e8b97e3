package broadsheet.media;

import broadsheet.kernel.Outcome;
import broadsheet.media.photo.PhotoNotes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// The pictures of all papers. Problems have their sentences in the bundle `media`.
public interface Media {
    /// Keeps a picture; what returns is on disk, and the same bytes again give the same picture. Kept are
    /// the pixels: place, camera and other notes inside a JPEG, PNG or WebP are left out, and what the
    /// photographer wrote for readers stands in [#notes]. What it is, is read from the bytes, never from
    /// the name. Its smaller sizes are made later, in the background of the serving paper. Refused:
    /// another format than JPEG, PNG, GIF, WebP or AVIF, a damaged header, more than 20 MB, more than 50
    /// megapixels.
    ///
    /// @param name the file's name, for the sentence of a refusal
    Outcome<Picture> store(byte[] bytes, String name);

    /// How many bytes a picture may have: so that nobody reads more of a file than is taken.
    long mostBytes();

    /// The picture, or a size of one, at a root-relative address such as [Picture#url]; nothing for
    /// addresses of other sites.
    Optional<Picture> at(String url);

    /// The sizes of the pictures at these addresses, as far as they are stored ones; at most one
    /// statement.
    Map<String, Sizes> sizes(Collection<String> urls);

    /// What the photographer or agency wrote into the file of a stored picture.
    Optional<PhotoNotes> notes(String url);
}
