/// Arranging front pages: slots by hand, a preview, the way back.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `newsroom`.
@NullMarked
package broadsheet.newsroom.front;

import org.jspecify.annotations.NullMarked;
