/// Members: who takes part in the discussion, under which nickname, and whether they may.
///
/// Level 5. Owns the tables `member`, `member_agreement` and `nickname_change`. Sends
/// `MemberRegistered`, `NicknameChanged`, `NicknameWishDropped`, `StandingChanged`, `MemberErased`.
/// Knows no e-mail address and no password: `member.entry` does. May use `member.nickname`.
@NullMarked
package broadsheet.member;

import org.jspecify.annotations.NullMarked;
