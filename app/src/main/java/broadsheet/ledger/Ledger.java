package broadsheet.ledger;

import broadsheet.platform.db.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The public ledger.
public interface Ledger {
    /// Adds an entry to the transaction under way; an [IllegalStateException] outside of one. It
    /// is chained within a
    /// second of the commit.
    ///
    /// @return its number
    long append(LedgerKind kind, LedgerFacts facts, @Nullable Seal seal);

    /// Entries, newest first. One statement.
    List<LedgerEntry> list(LedgerQuery query);

    /// Every entry of a query, oldest first, however many there are; its limit and place do not
    /// count.
    void each(LedgerQuery query, Consumer<LedgerEntry> reader);

    /// The entry of this number.
    Optional<LedgerEntry> find(long id);

    /// The entry that tells of a statement's measure.
    Optional<LedgerEntry> ofStatement(long statement);

    /// Sums over all papers from one moment to before another. Two statements.
    LedgerTotals totals(Instant from, Instant to);

    /// What a transparency report tells apart, over all papers, from one moment to before another. Two statements.
    LedgerDisclosure disclosure(Instant from, Instant to);

    /// Follows the chain from its beginning.
    LedgerCheck check();

    /// The same from outside the application, on whatever release made the database.
    static LedgerCheck check(Database database) {
        return ChainCheck.of(database, new ChainStore(database));
    }
}
