package broadsheet.ledger;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The chain: which entry stands at which place, and its hash.
@Singleton
final class ChainStore {
    private final Database database;

    ChainStore(Database database) {
        this.database = database;
    }

    /// One moment for all that this transaction reads.
    void freeze() {
        database.use(handle -> handle.execute("set transaction isolation level repeatable read"));
    }

    /// False on a database of an older release.
    boolean exists() {
        return database.use(handle -> handle.createQuery("select to_regclass('ledger_link') is not null")
                .mapTo(Boolean.class)
                .one());
    }

    /// One at a time lengthens the chain: others wait until the transaction ends.
    void lock() {
        database.use(handle -> handle.execute("select pg_advisory_xact_lock(hashtext('ledger'))"));
    }

    /// The last link.
    Optional<Link> last() {
        return database.use(handle -> handle.createQuery(
                        "select place, hash from ledger_link order by place desc limit 1")
                .map((row, context) -> new Link(row.getLong("place"), Seal.ofBytes(row.getBytes("hash"))))
                .findOne());
    }

    /// Entries that wait, by number, and wait no more when the transaction commits.
    List<LedgerEntry> takeWaiting(int limit) {
        return database.use(handle -> handle.createQuery("""
                        with next as (
                            delete from ledger_pending where entry_id in (
                                select entry_id from ledger_pending order by entry_id limit :limit)
                            returning entry_id)
                        select %s from next join ledger_entry entry on entry.id = next.entry_id
                            left join ledger_link link on link.entry_id = entry.id
                        order by entry.id
                        """.formatted(LedgerRows.COLUMNS))
                .bind("limit", limit)
                .map((row, context) -> LedgerRows.entry(row))
                .list());
    }

    void insert(List<Linked> links) {
        database.use(handle -> {
            var batch = handle.prepareBatch("insert into ledger_link (place, entry_id, hash) values (?, ?, ?)");
            links.forEach(
                    link -> batch.add(link.place(), link.entry(), link.hash().bytes()));
            return batch.execute();
        });
    }

    /// Entries from a place on, in the order of the chain; a link without its entry is not among them.
    List<LedgerEntry> after(long place, int limit) {
        return database.use(handle -> handle.createQuery("""
                        select %s from ledger_link link join ledger_entry entry on entry.id = link.entry_id
                        where link.place > :place order by link.place limit :limit
                        """.formatted(LedgerRows.COLUMNS))
                .bind("place", place)
                .bind("limit", limit)
                .map((row, context) -> LedgerRows.entry(row))
                .list());
    }

    long waiting() {
        return database.use(handle -> handle.createQuery("select count(*) from ledger_pending")
                .mapTo(Long.class)
                .one());
    }

    /// The first entry that stands neither in the chain nor waits for it, or link that leads nowhere.
    Optional<Long> beside() {
        return database.use(handle -> handle.createQuery("""
                        select min(id) from (
                            select id from ledger_entry entry
                            where not exists (select from ledger_link where entry_id = entry.id)
                                and not exists (select from ledger_pending where entry_id = entry.id)
                            union all
                            select entry_id from ledger_link
                            where not exists (select from ledger_entry where id = entry_id)) as odd
                        """)
                .map((row, context) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .one());
    }

    record Link(long place, Seal hash) {
        static final Link NONE = new Link(0, Seal.NONE);
    }

    record Linked(long place, long entry, Seal hash) {
        Linked {
            Objects.requireNonNull(hash);
        }
    }
}
