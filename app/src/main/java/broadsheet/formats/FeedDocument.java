package broadsheet.formats;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feed to be written. All addresses are absolute.
///
/// @param title plain text
/// @param description plain text
/// @param homeUrl the page whose news these are
/// @param selfUrl where this feed itself stands
/// @param language BCP 47 tag
/// @param publisher who publishes it
/// @param iconUrl a square picture
/// @param updated when the newest entry was published or changed
/// @param entries newest first
public record FeedDocument(
        String title,
        String description,
        String homeUrl,
        String selfUrl,
        String language,
        String publisher,
        @Nullable String iconUrl,
        Instant updated,
        List<FeedEntry> entries) {
    public FeedDocument {
        entries = List.copyOf(entries);
    }
}
