package broadsheet.story;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A picture of a story with what must be said about it.
///
/// @param url root-relative on this site, or `https:`
/// @param caption what the picture shows and when, for everyone
/// @param credit who made it or owns it, without brackets, such as `路透`
/// @param alt what is to be seen, for those who do not see it; never the caption again
/// @param width pixels, or 0 when unknown
/// @param height pixels, or 0 when unknown
/// @param rightsEnd the last day (in Taiwan) on which it may be shown, or null when there is no end
public record StoryImage(
        String url,
        @Nullable String caption,
        @Nullable String credit,
        String alt,
        int width,
        int height,
        @Nullable LocalDate rightsEnd) {
    /// True while the picture may be shown.
    public boolean usableOn(LocalDate day) {
        return rightsEnd == null || !day.isAfter(rightsEnd);
    }
}
