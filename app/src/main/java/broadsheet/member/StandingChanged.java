package broadsheet.member;

import broadsheet.platform.events.Event;

/// A member may write no more, or again.
public record StandingChanged(long memberId) implements Event {}
