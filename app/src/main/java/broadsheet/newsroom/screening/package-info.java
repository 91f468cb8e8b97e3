/// The pages on which moderators write what screening does at their paper, try it on the past, and switch it on.
///
/// Level 8. Owns nothing, sends nothing. May use `newsroom.moderation`, `screening.setting`, `site`.
@NullMarked
package broadsheet.newsroom.screening;

import org.jspecify.annotations.NullMarked;
