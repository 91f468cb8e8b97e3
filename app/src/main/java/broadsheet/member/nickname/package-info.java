/// Nicknames: which are possible, which look the same, and those that a person has to look at first.
///
/// Level 5. Owns the table `nickname_wish`. Sends nothing.
@NullMarked
package broadsheet.member.nickname;

import org.jspecify.annotations.NullMarked;
