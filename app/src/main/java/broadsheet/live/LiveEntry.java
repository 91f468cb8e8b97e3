package broadsheet.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An entry of a live story.
///
/// @param changed when its words were last changed, or null
/// @param text paragraphs, one a line; may be empty
/// @param by who wrote it
public record LiveEntry(
        long id, long story, Instant at, @Nullable Instant changed, String headline, String text, String by) {}
