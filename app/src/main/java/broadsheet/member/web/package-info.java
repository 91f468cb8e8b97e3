/// What members do for themselves alone, by program or by form: mute somebody, see what they were told. And how often.
///
/// Level 5. Owns nothing, sends nothing. May use `member`, `member.mute`, `member.notice`.
@NullMarked
package broadsheet.member.web;

import org.jspecify.annotations.NullMarked;
