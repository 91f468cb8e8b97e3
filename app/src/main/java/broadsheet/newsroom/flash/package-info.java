/// The 快訊 console: write, look at it once more, send; take away; make a story of it.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `newsroom`.
@NullMarked
package broadsheet.newsroom.flash;

import org.jspecify.annotations.NullMarked;
