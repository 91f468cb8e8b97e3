package broadsheet.member.nickname;

import broadsheet.rules.StatementId;

/// A nickname that waits for a person.
///
/// @param statement why it waits
public record Wish(long member, String nickname, StatementId statement) {}
