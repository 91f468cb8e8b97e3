package broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerKind;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.queue.Queue;
import broadsheet.queue.QueueItem;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(DemoIT.WithDemo.class)
class DemoCasesIT {
    @Inject
    Publications publications;

    @Inject
    Queue queue;

    @Inject
    Ledger ledger;

    @Inject
    DemoCases cases;

    @Test
    void aDozenCasesAndAnAppealWaitTheMostPressingFirst() {
        var papers = publications.papers().stream().map(Paper::id).toList();
        var open = queue.open(papers, null, 50);
        assertThat(open).hasSizeGreaterThanOrEqualTo(12);
        assertThat(open.getFirst().harm().code()).isEqualTo("life");
        assertThat(open).filteredOn(item -> item.appeal() != null).hasSize(1);
        assertThat(open).extracting(QueueItem::similar).contains(3);
        assertThat(ledger.list(new broadsheet.ledger.LedgerQuery(
                        null, LedgerKind.MEASURE, null, "remove", null, null, null, null, 5)))
                .hasSize(1);
        assertThat(cases.load()).as("only once").isFalse();
        assertThat(queue.open(papers, null, 50)).hasSameSizeAs(open);
        assertThat(ledger.check().intact()).isTrue();
    }
}
