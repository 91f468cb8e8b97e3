package broadsheet.member;

import broadsheet.platform.events.Event;

/// A member is gone. Who keeps something of the member forgets it: names in quotes, indexes and pages too.
///
/// @param postsToo true when the member wanted the posts removed; otherwise they stay without the name
public record MemberErased(long memberId, boolean postsToo) implements Event {}
