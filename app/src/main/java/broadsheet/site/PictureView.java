package broadsheet.site;

import broadsheet.body.Block;
import broadsheet.story.StoryImage;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A picture on a page.
///
/// @param alt never the caption again: empty where the caption says it all
/// @param width pixels, or 0 when unknown
public record PictureView(
        String url,
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        int width,
        int height) {
    /// The picture, unless there is none, its rights have ended, or it is kept elsewhere: a page asks nobody
    /// but us.
    static @Nullable PictureView of(@Nullable StoryImage image, LocalDate today) {
        if (image == null || !image.usableOn(today) || !isOurs(image.url())) {
            return null;
        }
        return new PictureView(
                image.url(),
                alt(image.alt(), image.caption()),
                text(image.caption()),
                text(image.credit()),
                image.width(),
                image.height());
    }

    /// A picture inside the text.
    public static PictureView of(Block.Image image) {
        return new PictureView(
                image.src(),
                alt(image.alt(), image.caption()),
                text(image.caption()),
                text(image.credit()),
                image.width(),
                image.height());
    }

    /// True for an address on this site.
    static boolean isOurs(String url) {
        return url.startsWith("/");
    }

    /// True when the browser can keep its place free before it has arrived.
    public boolean sized() {
        return width > 0 && height > 0;
    }

    private static String alt(String alt, @Nullable String caption) {
        return caption != null && alt.strip().equals(caption.strip()) ? "" : alt.strip();
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
