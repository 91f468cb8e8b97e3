package broadsheet.forum;

import broadsheet.platform.events.Event;

/// Somebody wrote under a story.
public record CommentPosted(long story, long comment) implements Event {}
