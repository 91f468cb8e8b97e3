/// What members are told: that somebody answered, what was decided of their posts; and whether answers are told by
/// mail.
///
/// Level 5. Owns the tables `member_notice` and `member_notice_choice`. Sends nothing. May use `member`.
@NullMarked
package broadsheet.member.notice;

import org.jspecify.annotations.NullMarked;
