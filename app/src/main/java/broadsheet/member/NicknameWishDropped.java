package broadsheet.member;

import broadsheet.platform.events.Event;

/// A member whose nickname waited for a person wants another one instead: nobody has to decide about it any more.
///
/// @param statement why it waited
public record NicknameWishDropped(long memberId, long statement) implements Event {}
