package broadsheet.story;

import org.jspecify.annotations.Nullable;

/// A link picked by an editor: another story here, or a page elsewhere.
///
/// @param id the story here, or null
/// @param url the page elsewhere (`https:` or `http:`), or null; exactly one of id and url is there
/// @param headline the words of the link; null for a story here means its own headline
public record FurtherReading(
        @Nullable Long id, @Nullable String url, @Nullable String headline) {
    /// A story here under its own headline.
    public static FurtherReading inside(long id) {
        return new FurtherReading(id, null, null);
    }

    /// A page elsewhere.
    public static FurtherReading outside(String url, String headline) {
        return new FurtherReading(null, url, headline);
    }
}
