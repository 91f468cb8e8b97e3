/// The JSON API by which moderators write, rehearse and switch on what screening does at their paper.
///
/// Level 4. Owns nothing, sends nothing. May use `screening`, `screening.setting`.
@NullMarked
package broadsheet.screening.web;

import org.jspecify.annotations.NullMarked;
