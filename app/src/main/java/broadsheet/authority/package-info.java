/// Authorities: the register of what they ordered and how soon it had effect, and what they were
/// told of threats to life, with what was preserved for them.
///
/// Level 6. Owns the tables `authority_order` and `authority_alert`. Sends nothing. May use `report`.
@NullMarked
package broadsheet.authority;

import org.jspecify.annotations.NullMarked;
