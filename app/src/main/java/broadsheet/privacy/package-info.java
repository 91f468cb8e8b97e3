/// The rights of members over their data: requests with a due date, data that got into wrong hands
/// and who must be told, and the log of who of the staff was shown what.
///
/// Level 6. Owns the tables `privacy_request`, `privacy_breach` and `privacy_breach_person`. Sends
/// nothing.
@NullMarked
package broadsheet.privacy;

import org.jspecify.annotations.NullMarked;
