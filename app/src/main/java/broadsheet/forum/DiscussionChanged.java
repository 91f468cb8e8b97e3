package broadsheet.forum;

import broadsheet.platform.events.Event;

/// Something of a discussion is different for readers: a comment was edited, judged, picked or voted on, or the
/// discussion was closed or opened.
public record DiscussionChanged(long story) implements Event {}
