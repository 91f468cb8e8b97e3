package broadsheet.member.entry;

import java.time.Instant;

/// That a member is signed in somewhere.
///
/// @param id as in [Device]
public record MemberSession(long id, long memberId, Instant seen, Instant expires) {}
