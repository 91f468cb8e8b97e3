package broadsheet.story;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What lists show of a story that readers may see.
///
/// @param teaser the editor's, or the beginning of the text cut at a sentence or a word; never null, may be empty
/// @param image the lead picture, or null
/// @param urgency IPTC urgency, 1 (flash) to 9
public record StoryCard(
        long id,
        Place place,
        @Nullable String kicker,
        String headline,
        String teaser,
        @Nullable StoryImage image,
        String language,
        int urgency,
        Instant published,
        @Nullable Instant updated) {}
