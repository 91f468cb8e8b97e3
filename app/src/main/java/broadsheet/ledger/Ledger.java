package broadsheet.ledger;

import broadsheet.platform.db.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
    default long append(LedgerKind kind, LedgerFacts facts, @Nullable Seal seal) {
        return append(kind, List.of(new Addition(facts, seal))).getFirst();
    }

    /// The same for many entries of a kind, in two statements; their numbers in the same order.
    List<Long> append(LedgerKind kind, List<Addition> additions);

    /// Entries, newest first. One statement.
    List<LedgerEntry> list(LedgerQuery query);

    /// Every entry of a query, oldest first, however many there are; its limit and place do not
    /// count.
    void each(LedgerQuery query, Consumer<LedgerEntry> reader);

    /// The entry of this number.
    default Optional<LedgerEntry> find(long id) {
        return Optional.ofNullable(find(List.of(id)).get(id));
    }

    /// Those of these entries that are there, by number. One statement.
    Map<Long, LedgerEntry> find(Collection<Long> ids);

    /// The entry that tells of a statement's measure.
    Optional<LedgerEntry> ofStatement(long statement);

    /// Sums over all papers from one moment to before another. Two statements.
    LedgerTotals totals(Instant from, Instant to);

    /// What a transparency report tells apart, over all papers, from one moment to before another. Two statements.
    LedgerDisclosure disclosure(Instant from, Instant to);

    /// An entry on its way.
    record Addition(LedgerFacts facts, @Nullable Seal seal) {}

    /// Follows the chain from its beginning.
    LedgerCheck check();

    /// The same from outside the application, on whatever release made the database.
    static LedgerCheck check(Database database) {
        return ChainCheck.of(database, new ChainStore(database));
    }
}
