package broadsheet.formats.rss;

import broadsheet.formats.FeedText;
import org.jspecify.annotations.Nullable;

/// What a feed says of itself before its items; the first word on each wins.
final class FeedHead {
    @Nullable
    String id;

    @Nullable
    String title;

    @Nullable
    String link;

    @Nullable
    String language;

    @Nullable
    String author;

    void id(@Nullable String value) {
        id = first(id, value);
    }

    void title(@Nullable String value) {
        title = first(title, value == null ? null : FeedText.plain(value));
    }

    void link(@Nullable String value) {
        link = first(
                link, value == null ? null : FeedText.webAddress(value, null).orElse(null));
    }

    void language(@Nullable String value) {
        language = first(language, value);
    }

    void author(@Nullable String value) {
        author = first(author, value);
    }

    /// What item identifiers are unique in.
    @Nullable
    String origin() {
        if (id != null) {
            return id;
        }
        return link != null ? link : title;
    }

    private static @Nullable String first(@Nullable String have, @Nullable String value) {
        return have != null || value == null || value.isBlank() ? have : FeedText.line(value);
    }
}
