/// The public page of a member, and how comments stand in lists by their author.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `site.variant`.
@NullMarked
package broadsheet.site.member;

import org.jspecify.annotations.NullMarked;
