/// Events between features and between nodes: an outbox table written in the same transaction as the change,
/// read by
/// every node on NOTIFY.
///
/// Level 1. Owns the table `outbox`. May use `platform.db`.
@NullMarked
package broadsheet.platform.events;

import org.jspecify.annotations.NullMarked;
