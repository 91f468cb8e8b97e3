package broadsheet.forum.gate;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was refused with a statement of reasons, and where it would have stood.
///
/// @param parent what it was to answer, or null
/// @param edits the comment in whose place it was to stand, or null
public record Refusal(
        long story, @Nullable Long parent, @Nullable Long edits, long member, String text, Instant at) {}
