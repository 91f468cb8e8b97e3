/// The console of a live story.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `newsroom`.
@NullMarked
package broadsheet.newsroom.live;

import org.jspecify.annotations.NullMarked;
