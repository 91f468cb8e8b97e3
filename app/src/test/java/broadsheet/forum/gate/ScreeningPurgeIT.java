package broadsheet.forum.gate;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
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

/// What screening said is kept as long as one may appeal.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ScreeningPurgeIT {
    private static final long MEMBER = 9_700_001;

    @Inject
    ScreeningStore store;

    @Inject
    ScreeningPurge purge;

    @Inject
    Clock clock;

    private void said(Instant at) {
        store.insert(new ScreeningRecord(1, MEMBER, null, Answer.NUDGE, "這種服務真是白目", List.of(), at));
    }

    @Test
    void whatIsOlderThanHalfAYearGoesAndTheRestStays() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var kept = now.minus(Duration.ofDays(179));
        said(now.minus(Duration.ofDays(181)));
        said(kept);
        purge.purge();
        assertThat(store.ofMember(MEMBER)).extracting(ScreeningRecord::at).containsExactly(kept);
        store.erase(MEMBER);
    }
}
