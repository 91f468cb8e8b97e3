package broadsheet.media;

import broadsheet.platform.events.Event;
import java.util.List;

/// The sizes of pictures are made, or it is clear that there will be none.
///
/// @param urls of the originals
public record PicturesSized(List<String> urls) implements Event {
    public PicturesSized {
        urls = List.copyOf(urls);
    }
}
