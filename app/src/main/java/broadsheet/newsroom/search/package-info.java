/// The page `/newsroom/search`: what readers look for and no story has.
///
/// Level 8. Owns nothing, sends nothing. May use `site`.
@NullMarked
package broadsheet.newsroom.search;

import org.jspecify.annotations.NullMarked;
