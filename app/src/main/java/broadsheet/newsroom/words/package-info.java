/// The page `/newsroom/words`: tags of the house and their names, its own words, and stories that have no tag yet.
///
/// Level 8. Owns nothing, sends nothing. May use `site`.
@NullMarked
package broadsheet.newsroom.words;

import org.jspecify.annotations.NullMarked;
