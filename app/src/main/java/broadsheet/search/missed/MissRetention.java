package broadsheet.search.missed;

import broadsheet.kernel.TaiwanDates;
import broadsheet.platform.jobs.Retention;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// What was missed is forgotten after thirty days.
@Singleton
final class MissRetention implements Retention {
    static final Duration KEPT = Duration.ofDays(30);

    private final MissStore store;

    MissRetention(MissStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "search-missed";
    }

    @Override
    public Duration kept() {
        return KEPT;
    }

    @Override
    public int sweep(Instant now) {
        return store.deleteBefore(TaiwanDates.day(now.minus(KEPT)));
    }
}
