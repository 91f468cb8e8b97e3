/// Decisions: the measures that moderators take, each with its statement of reasons; what takes
/// them back;
/// private notes, and addresses shown for a reason.
///
/// Level 6. Owns the tables `decision`, `decision_note`, `decision_reveal` and
/// `decision_hold`. Sends nothing. May
/// use `report`, `authority`.
@NullMarked
package broadsheet.decision;

import org.jspecify.annotations.NullMarked;
