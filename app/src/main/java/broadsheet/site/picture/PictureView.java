package broadsheet.site.picture;

import broadsheet.body.Block;
import broadsheet.media.Picture;
import broadsheet.media.Sizes;
import broadsheet.story.StoryImage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A picture on a page.
///
/// @param url of the original, by which the story knows it
/// @param alt never the caption again: empty where the caption says it all
/// @param width pixels as the story says, or 0 when unknown
/// @param height likewise
/// @param sizes nothing for a picture that is no stored one
public record PictureView(
        String url,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        int width,
        int height,
        Supplier<Optional<Sizes>> sizes) {
    static PictureView of(StoryImage image, Supplier<Optional<Sizes>> sizes) {
        return new PictureView(
                image.url(),
                alt(image.alt(), image.caption()),
                text(image.caption()),
                text(image.credit()),
                image.width(),
                image.height(),
                sizes);
    }

    static PictureView of(Block.Image image, Supplier<Optional<Sizes>> sizes) {
        return new PictureView(
                image.src(),
                alt(image.alt(), image.caption()),
                text(image.caption()),
                text(image.credit()),
                image.width(),
                image.height(),
                sizes);
    }

    /// True for an address on this site.
    public static boolean isOurs(String url) {
        return url.startsWith("/");
    }

    /// The one address to show: the widest size, and the original while there is none.
    public String src() {
        return best().map(Picture::url).orElse(url);
    }

    /// All sizes with their widths, or null when there is no choice.
    public @Nullable String srcset() {
        var renditions = sizes.get().map(Sizes::renditions).orElseGet(List::of);
        return renditions.size() < 2
                ? null
                : renditions.stream()
                        .map(one -> one.url() + " " + one.width() + "w")
                        .collect(Collectors.joining(", "));
    }

    /// Pixels of what stands at [#src], or 0 when unknown.
    public int shownWidth() {
        return best().map(Picture::width).orElse(width);
    }

    /// Likewise.
    public int shownHeight() {
        return best().map(Picture::height).orElse(height);
    }

    /// True when the browser can keep its place free before it has arrived.
    public boolean sized() {
        return shownWidth() > 0 && shownHeight() > 0;
    }

    private Optional<Picture> best() {
        return sizes.get().map(Sizes::best);
    }

    private static String alt(String alt, @Nullable String caption) {
        return caption != null && alt.strip().equals(caption.strip()) ? "" : alt.strip();
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
