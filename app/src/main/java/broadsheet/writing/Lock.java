package broadsheet.writing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody writes at a story.
///
/// @param until when it ends unless the holder goes on
/// @param askedBy id of somebody else who wants to write, or null
/// @param askedName name of that person, or null
/// @param askedAt when that person asked, or null
public record Lock(
        long story,
        long holder,
        String holderName,
        Instant since,
        Instant until,
        @Nullable Long askedBy,
        @Nullable String askedName,
        @Nullable Instant askedAt) {
    /// True while it is somebody else's.
    public boolean keepsOut(long staff, Instant now) {
        return holder != staff && until.isAfter(now);
    }
}
