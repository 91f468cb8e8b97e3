/// The audit log: who of the staff changed what and when, written in the transaction of the change, never
/// changed afterwards.
///
/// Level 2. Owns the table `audit_entry`. Sends nothing. May use nothing.
@NullMarked
package broadsheet.audit;

import org.jspecify.annotations.NullMarked;
