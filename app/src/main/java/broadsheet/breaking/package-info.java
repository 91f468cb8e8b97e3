/// 快訊: short headlines over every page, with an owner and an end.
///
/// Level 4. Owns the table `breaking`. Sends `BreakingChanged`, hears `StoriesChanged`. May use `publication`,
/// `story`.
@NullMarked
package broadsheet.breaking;

import org.jspecify.annotations.NullMarked;
