package broadsheet.site.picture;

import broadsheet.body.Block;
import broadsheet.media.Media;
import broadsheet.media.Sizes;
import broadsheet.story.StoryImage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The pictures of one page. Their sizes are asked for together, when the first of them is printed.
public final class Pictures {
    private final Media media;
    private final Consumer<String> unsettled;
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Map<String, Sizes> known = new HashMap<>();

    /// @param unsettled hears of the parts of the page that change when sizes have been made
    public Pictures(Media media, Consumer<String> unsettled) {
        this.media = media;
        this.unsettled = unsettled;
    }

    /// What a page shows whose picture has no sizes yet.
    public static String part(String url) {
        return "picture:" + url;
    }

    /// The picture, unless there is none, its rights have ended, or it is kept elsewhere: a page asks
    /// nobody but us.
    public @Nullable PictureView of(@Nullable StoryImage image, LocalDate today) {
        if (image == null || !image.usableOn(today) || !PictureView.isOurs(image.url())) {
            return null;
        }
        wanted.add(image.url());
        return PictureView.of(image, () -> sizes(image.url()));
    }

    /// A picture inside the text.
    public PictureView of(Block.Image image) {
        wanted.add(image.src());
        return PictureView.of(image, () -> sizes(image.src()));
    }

    private Optional<Sizes> sizes(String url) {
        wanted.removeAll(known.keySet());
        if (!wanted.isEmpty()) {
            media.sizes(wanted).values().forEach(sizes -> {
                known.put(sizes.original().url(), sizes);
                if (!sizes.settled()) {
                    unsettled.accept(part(sizes.original().url()));
                }
            });
            wanted.clear();
        }
        return Optional.ofNullable(known.get(url));
    }
}
