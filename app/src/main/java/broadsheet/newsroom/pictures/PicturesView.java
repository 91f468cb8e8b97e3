package broadsheet.newsroom.pictures;

import broadsheet.kernel.Words;
import broadsheet.newsroom.StaffBar;
import broadsheet.site.Frame;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page of pictures.
///
/// @param asked address of the picture whose stories are listed, or empty
public record PicturesView(
        Frame frame,
        Words words,
        StaffBar bar,
        List<String> faults,
        List<Uploaded> uploaded,
        String asked,
        List<Used> used) {
    public PicturesView {
        faults = List.copyOf(faults);
        uploaded = List.copyOf(uploaded);
        used = List.copyOf(used);
    }

    /// A picture that was stored.
    ///
    /// @param caption what the photographer wrote, or null
    /// @param credit likewise
    public record Uploaded(
            String src,
            String name,
            int width,
            int height,
            @Nullable String caption,
            @Nullable String credit) {}

    /// A story in which a picture stands.
    public record Used(String href, String headline) {}
}
