package broadsheet.front;

import broadsheet.platform.events.Event;

/// An arrangement was planned, or its plan taken back.
public record FrontPlanned(long paper) implements Event {}
