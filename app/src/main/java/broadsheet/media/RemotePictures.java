package broadsheet.media;

import broadsheet.kernel.Outcome;
import broadsheet.media.photo.PhotoNotes;
import java.util.Collection;
import java.util.Map;

/// Pictures at addresses of other sites. Problems have their sentences in the bundles `media` and `http`.
public interface RemotePictures {
    /// A picture that is ours now.
    ///
    /// @param notes what stands in its file
    record Fetched(Picture picture, PhotoNotes notes) {}

    /// Those of the addresses whose pictures were fetched before. An address is fetched once and for all.
    Map<String, Fetched> known(Collection<String> addresses);

    /// Fetches a picture through the guard of `platform.http`, and stores it; waits for it.
    Outcome<Fetched> fetch(String address);
}
