package broadsheet.member.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A browser in which a member is signed in.
///
/// @param userAgent what it called itself, at most 200 characters, or null
/// @param seen the last use, to the hour
public record Device(long id, @Nullable String userAgent, Instant since, Instant seen, Instant expires) {}
