/// What screening does at each paper: word rules and thresholds in versions, rehearsed on the past before they count.
///
/// Level 4. Owns the tables `screening_setting`, `screening_rehearsal` and `screening_switch`. Sends
/// `SettingSwitched`. May use `screening`, `screening.words`, `screening.model`.
@NullMarked
package broadsheet.screening.setting;

import org.jspecify.annotations.NullMarked;
