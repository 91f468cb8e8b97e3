package broadsheet.forum.gate;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.forum.gate.ScreeningStore.Link;
import broadsheet.screening.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What screening found in comments goes after a time.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class FindingsRetentionIT {
    private static final long MEMBER = 9_700_001;

    @Inject
    ScreeningStore store;

    @Inject
    FindingsRetention retention;

    @Inject
    Clock clock;

    private void found(long comment, Instant at) {
        var target = new ScreeningRecord.Target(comment, 1);
        store.insert(new ScreeningRecord(1, MEMBER, target, Answer.NUDGE, null, List.of(), at), Link.NONE);
    }

    @Test
    void whatIsOldGoesAndTheRestStays() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kept = now.minus(Duration.ofDays(209));
        found(9_700_001, now.minus(Duration.ofDays(211)));
        found(9_700_002, kept);
        assertThat(retention.sweep(now)).isEqualTo(1);
        assertThat(store.ofMember(MEMBER)).extracting(ScreeningRecord::at).containsExactly(kept);
        store.erase(MEMBER);
    }
}
