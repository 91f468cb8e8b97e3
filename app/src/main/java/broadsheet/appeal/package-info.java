/// Appeals: against a measure by the person concerned, against a rejection by who reported; once,
/// within 180 days,
/// decided by a different person.
///
/// Level 6. Owns the tables `appeal` and `appeal_outsider`. Sends nothing. May use `report`,
/// `decision`.
@NullMarked
package broadsheet.appeal;

import org.jspecify.annotations.NullMarked;
