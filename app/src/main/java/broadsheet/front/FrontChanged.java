package broadsheet.front;

import broadsheet.platform.events.Event;

/// The front page of a paper was arranged anew.
public record FrontChanged(long paper) implements Event {}
