/// A member's own pages under `/account`: how to get in, what is kept, how to leave. Made for one person each time and
/// kept by nobody.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `site.member`, `site.variant`.
@NullMarked
package broadsheet.site.account;

import org.jspecify.annotations.NullMarked;
