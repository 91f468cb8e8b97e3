package broadsheet.formats;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of a feed to be written. All addresses are absolute.
///
/// @param id permanent and unique, an address or a `tag:` or `urn:`
/// @param url the page of the story
/// @param title plain text
/// @param summary plain text
/// @param html the whole text, when the feed carries it
/// @param authors names
/// @param tags plain text
/// @param language BCP 47 tag
/// @param updated equal to `published` when it was never changed
public record FeedEntry(
        String id,
        String url,
        String title,
        String summary,
        @Nullable String html,
        List<String> authors,
        List<String> tags,
        String language,
        Instant published,
        Instant updated,
        @Nullable FeedMedia picture) {
    public FeedEntry {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }
}
