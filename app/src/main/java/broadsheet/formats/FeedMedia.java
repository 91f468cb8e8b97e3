package broadsheet.formats;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A picture, sound or film that belongs to an item.
///
/// @param url absolute address
/// @param type media type such as `image/jpeg`; `image/*` when only the kind is known
/// @param caption what it shows, in words for readers
/// @param credit who made it or holds the rights
/// @param alt words that stand for a picture that is not seen
/// @param rightsEnd when it may no longer be shown; null when the source sets no end
public record FeedMedia(
        String url,
        @Nullable String type,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String alt,
        @Nullable Instant rightsEnd) {
    /// A medium whose rights have no end that is known.
    public FeedMedia(
            String url,
            @Nullable String type,
            @Nullable String caption,
            @Nullable String credit,
            @Nullable String alt) {
        this(url, type, caption, credit, alt, null);
    }

    /// A picture of which nothing but the address is known.
    public static FeedMedia picture(String url) {
        return new FeedMedia(url, "image/*", null, null, null);
    }

    /// The same at its absolute address, with texts of one line each.
    FeedMedia at(String address) {
        return new FeedMedia(
                address,
                FeedText.lineOrNull(type),
                FeedText.lineOrNull(caption),
                FeedText.lineOrNull(credit),
                FeedText.lineOrNull(alt),
                rightsEnd);
    }

    /// Whether it is a picture, by its type or else by the ending of its address.
    public boolean isPicture() {
        if (type != null && !type.isBlank()) {
            return type.toLowerCase(Locale.ROOT).startsWith("image/");
        }
        return url.toLowerCase(Locale.ROOT).matches("[^?#]*\\.(jpe?g|png|gif|webp|avif)([?#].*)?");
    }
}
