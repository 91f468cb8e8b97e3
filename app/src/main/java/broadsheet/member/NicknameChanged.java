package broadsheet.member;

import broadsheet.platform.events.Event;

/// A member has another nickname: whatever prints it is stale.
public record NicknameChanged(long memberId) implements Event {}
