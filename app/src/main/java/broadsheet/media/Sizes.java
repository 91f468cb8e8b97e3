package broadsheet.media;

import java.util.List;

/// A stored picture in the sizes that readers get.
///
/// @param settled false while more sizes may come; [PicturesSized] then tells of them
/// @param renditions narrowest first, without what a camera wrote into them; empty when it is shown as it is
public record Sizes(Picture original, boolean settled, List<Picture> renditions) {
    public Sizes {
        renditions = List.copyOf(renditions);
    }

    /// The best to show where only one can be named.
    public Picture best() {
        return renditions.isEmpty() ? original : renditions.getLast();
    }
}
