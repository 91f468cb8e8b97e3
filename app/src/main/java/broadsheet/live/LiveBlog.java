package broadsheet.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That a story is told live.
///
/// @param ended null while it goes on
public record LiveBlog(long story, Instant begun, @Nullable Instant ended) {}
