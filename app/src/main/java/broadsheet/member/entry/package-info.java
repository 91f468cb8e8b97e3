/// How members get in: registration, confirmation by mail, sign-in, sessions, passwords, and what
/// is kept for that.
///
/// Level 5. Owns the tables `member_login`, `member_registration`, `member_mail_token` and
/// `member_session`. Sends no event, hears `MemberErased`. May use `member`, `member.proof`.
@NullMarked
package broadsheet.member.entry;

import org.jspecify.annotations.NullMarked;
