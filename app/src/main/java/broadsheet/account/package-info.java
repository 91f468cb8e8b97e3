/// Staff: identities, passwords, roles per paper, sign-in and sessions.
///
/// Level 2. Owns the tables `staff`, `staff_role` and `staff_session`. Sends no event. May use `platform.db`,
/// `platform.web` and `publication`.
@NullMarked
package broadsheet.account;

import org.jspecify.annotations.NullMarked;
