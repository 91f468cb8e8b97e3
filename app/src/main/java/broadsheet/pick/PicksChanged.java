package broadsheet.pick;

import broadsheet.platform.events.Event;
import org.jspecify.annotations.Nullable;

/// What is shown beside stories may be different.
///
/// @param story the only one concerned, or null for all
public record PicksChanged(@Nullable Long story) implements Event {}
