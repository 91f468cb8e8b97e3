package broadsheet.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.platform.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/// Whoever tampers here mends what he broke.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class LedgerIT {
    @Inject
    Ledger ledger;

    @Inject
    Database database;

    @Test
    void everyEntryIsChainedWithinASecondOfItsCommit() {
        var id = append(1);
        Eventually.within(
                Duration.ofSeconds(1), () -> ledger.find(id).orElseThrow().hash() != null);
        assertThat(ledger.check().intact()).isTrue();
    }

    @Test
    void anEntryBelongsToATransactionAndGoesWithIt() {
        assertThatThrownBy(() -> ledger.append(LedgerKind.WITHDRAWAL, LedgerFacts.of(1, "moderator"), null))
                .isInstanceOf(IllegalStateException.class);
        var ids = new ArrayList<Long>();
        assertThatThrownBy(() -> database.transaction(() -> {
                    ids.add(ledger.append(LedgerKind.WITHDRAWAL, LedgerFacts.of(1, "moderator"), null));
                    throw new UnsupportedOperationException("rolled back");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(ledger.find(ids.getFirst())).isEmpty();
    }

    @Test
    void whoWritesDoesNotWaitForOthersAndALateCommitIsChainedToo() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var open = new CountDownLatch(1);
            var written = new CountDownLatch(1);
            var slow = threads.submit(() -> database.transaction(() -> {
                var id = ledger.append(LedgerKind.WITHDRAWAL, LedgerFacts.of(1, "moderator"), null);
                written.countDown();
                await(open);
                return id;
            }));
            written.await();
            var quick = append(1);
            Eventually.within(
                    Duration.ofSeconds(2),
                    () -> ledger.find(quick).orElseThrow().place() != null);
            open.countDown();
            var late = slow.get();
            assertThat(late).isLessThan(quick);
            Eventually.within(
                    Duration.ofSeconds(2), () -> ledger.find(late).orElseThrow().place() != null);
        }
        assertThat(ledger.check().intact()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theTablesRefuseToBeChanged() {
        var id = append(1);
        for (var sql : List.of(
                "update ledger_entry set role = 'editor' where id = " + id,
                "delete from ledger_entry where id = " + id,
                "truncate ledger_link",
                "update ledger_link set place = place + 1000000")) {
            assertThatThrownBy(() -> execute(sql)).as(sql).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void whoeverChangesAnEntryPastTheDatabaseIsFoundOut() {
        var id = chained();
        tamper("update ledger_entry set clause = 'R9' where id = " + id);
        assertThat(ledger.check().broken()).isEqualTo(id);
        tamper("update ledger_entry set clause = null where id = " + id);
        assertThat(ledger.check().intact()).isTrue();
    }

    @Test
    void whoeverTakesAnEntryAwayIsFoundOut() {
        var id = chained();
        var after = chained();
        execute("create table kept as select * from ledger_entry where id = " + id);
        tamper("delete from ledger_entry where id = " + id);
        assertThat(ledger.check().broken()).isIn(id, after);
        tamper("insert into ledger_entry overriding system value select * from kept");
        assertThat(ledger.check().intact()).isTrue();
    }

    @Test
    void whoeverPutsAnEntryBesideTheChainIsFoundOut() {
        tamper("""
                insert into ledger_entry (id, at, kind, paper_id, detected, decided, role) overriding system value
                values (-7, now(), 'measure', 1, false, false, 'moderator')""");
        assertThat(ledger.check().broken()).isEqualTo(-7);
        tamper("delete from ledger_entry where id = -7");
        assertThat(ledger.check().intact()).isTrue();
    }

    @Test
    void whoeverWritesThePastAnewIsFoundOutByWhoNotedAHash() {
        var noted = ledger.find(chained()).orElseThrow();
        var _ = chained();
        assertThat(ledger.find(noted.id()).orElseThrow().hash()).isEqualTo(noted.hash());
        var head = ledger.check().head();
        assertThat(head).isNotEqualTo(noted.hash());
    }

    @Test
    void entriesAreFilteredAndPaged() {
        var paper = 900_001L;
        var ids = List.of(append(paper), append(paper), append(paper));
        var query = new LedgerQuery(paper, LedgerKind.WITHDRAWAL, null, null, null, null, null, null, 2);
        var first = ledger.list(query);
        assertThat(first).extracting(LedgerEntry::id).containsExactly(ids.get(2), ids.get(1));
        var next = new LedgerQuery(paper, null, null, null, null, null, null, ids.get(1), 2);
        assertThat(ledger.list(next)).extracting(LedgerEntry::id).containsExactly(ids.getFirst());
        var all = new ArrayList<Long>();
        ledger.each(query, entry -> all.add(entry.id()));
        assertThat(all).isEqualTo(ids);
        assertThat(ledger.list(new LedgerQuery(paper, LedgerKind.APPEAL, null, null, null, null, null, null, 9)))
                .isEmpty();
    }

    private long append(long paper) {
        return database.transaction(
                () -> ledger.append(LedgerKind.WITHDRAWAL, LedgerFacts.of(paper, "moderator"), null));
    }

    private long chained() {
        var id = append(1);
        Eventually.within(
                Duration.ofSeconds(2), () -> ledger.find(id).orElseThrow().place() != null);
        return id;
    }

    private void execute(String sql) {
        var _ = database.use(handle -> handle.execute(sql));
    }

    /// As somebody does who owns the database.
    private void tamper(String sql) {
        var _ = database.transaction(() -> {
            execute("alter table ledger_entry disable trigger user");
            execute(sql);
            execute("alter table ledger_entry enable trigger user");
            return Objects.requireNonNull(sql);
        });
    }
}
