/// The public ledger: measures, appeals, corrections and withdrawals in a chain of hashes, never
/// changed and never taken away, and nothing personal in it.
///
/// Level 3. Owns the tables `ledger_entry`, `ledger_pending` and `ledger_link`. Sends `LedgerGrown`.
@NullMarked
package broadsheet.ledger;

import org.jspecify.annotations.NullMarked;
