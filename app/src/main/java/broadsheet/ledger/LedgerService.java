package broadsheet.ledger;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

@Singleton
final class LedgerService implements Ledger {
    private static final int SOME = 1000;

    private final Database database;
    private final LedgerStore store;
    private final ChainStore chain;
    private final ChainWorker worker;
    private final Clock clock;

    LedgerService(Database database, LedgerStore store, ChainStore chain, ChainWorker worker, Clock clock) {
        this.database = database;
        this.store = store;
        this.chain = chain;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public List<Long> append(LedgerKind kind, List<Addition> additions) {
        if (!database.inTransaction()) {
            throw new IllegalStateException("an entry belongs to the transaction of what it tells");
        }
        if (kind == LedgerKind.MEASURE
                && additions.stream().anyMatch(one -> one.facts().measure() == null)) {
            throw new IllegalArgumentException("which measure?");
        }
        if (additions.isEmpty()) {
            return List.of();
        }
        var ids = store.nextIds(additions.size());
        store.insert(kind, ids, additions, clock.instant().truncatedTo(ChronoUnit.MICROS));
        database.afterTransaction(worker::wake);
        return ids;
    }

    @Override
    public List<LedgerEntry> list(LedgerQuery query) {
        return store.list(query);
    }

    @Override
    public void each(LedgerQuery query, Consumer<LedgerEntry> reader) {
        long last = 0;
        List<LedgerEntry> some;
        do {
            some = store.after(query, last, SOME);
            some.forEach(reader);
            last = some.isEmpty() ? last : some.getLast().id();
        } while (some.size() == SOME);
    }

    @Override
    public Map<Long, LedgerEntry> find(Collection<Long> ids) {
        return store.find(ids).stream().collect(Collectors.toMap(LedgerEntry::id, entry -> entry));
    }

    @Override
    public Optional<LedgerEntry> ofStatement(long statement) {
        return store.ofStatement(statement);
    }

    @Override
    public LedgerTotals totals(Instant from, Instant to) {
        return new LedgerTotals(store.sums(from, to), store.medians(from, to));
    }

    @Override
    public LedgerDisclosure disclosure(Instant from, Instant to) {
        return new LedgerDisclosure(store.taken(from, to), store.medianGroups(from, to));
    }

    @Override
    public LedgerCheck check() {
        return ChainCheck.of(database, chain);
    }
}
