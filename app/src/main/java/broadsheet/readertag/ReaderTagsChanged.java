package broadsheet.readertag;

import broadsheet.platform.events.Event;

/// Readers see a tag under a story that they did not see before, or the other way round.
///
/// @param folded the tag as tags are compared
public record ReaderTagsChanged(long story, String folded) implements Event {}
