package broadsheet.forum.gate;

import broadsheet.rules.StatementId;

/// Writes the statement of reasons for a comment that waits.
interface HoldStatements {
    /// In the transaction under way.
    StatementId hold(Entry entry, long comment);
}
