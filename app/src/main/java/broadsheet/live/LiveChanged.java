package broadsheet.live;

import broadsheet.platform.events.Event;

/// A live story began, ended, or has an entry that is new, changed or gone.
///
/// @param entry 0 when it is about the story as a whole
public record LiveChanged(long story, long entry) implements Event {}
