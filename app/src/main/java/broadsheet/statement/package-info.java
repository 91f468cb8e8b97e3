/// Statements of reasons: what was done to whose post, tag or nickname, why, found how, and how to
/// appeal; with the notice to the person and the entry in the ledger.
///
/// Level 3. Owns the tables `statement`, `statement_text` and `statement_bulk`. Sends `StatementIssued`
/// and `StatementLifted`. May use `ledger`, `queue`.
@NullMarked
package broadsheet.statement;

import org.jspecify.annotations.NullMarked;
