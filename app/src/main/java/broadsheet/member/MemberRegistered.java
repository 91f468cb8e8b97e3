package broadsheet.member;

import broadsheet.platform.events.Event;

/// There is a new member.
public record MemberRegistered(long memberId) implements Event {}
