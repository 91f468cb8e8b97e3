/// The entries of a live story on its page.
///
/// Level 8. Owns nothing, sends nothing. May use `site`.
@NullMarked
package broadsheet.site.live;

import org.jspecify.annotations.NullMarked;
