/// The pages `/newsroom/picks` and `/newsroom/picks/{story}`: whether a paper shows product picks, what stands beside a
/// story, what is pinned and forbidden, and which stories are sensitive.
///
/// Level 8. Owns nothing, sends nothing. May use `site`, `site.pick`.
@NullMarked
package broadsheet.newsroom.picks;

import org.jspecify.annotations.NullMarked;
