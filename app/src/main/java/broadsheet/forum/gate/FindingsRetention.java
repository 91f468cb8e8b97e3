package broadsheet.forum.gate;

import broadsheet.platform.jobs.Retention;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// What screening found in comments that came in: for moderators and rehearsals, which look at the last 90 days.
@Singleton
final class FindingsRetention implements Retention {
    private final ScreeningStore store;
    private final GateConfig config;

    FindingsRetention(ScreeningStore store, GateConfig config) {
        this.store = store;
        this.config = config;
    }

    @Override
    public String name() {
        return "findings";
    }

    @Override
    public Duration kept() {
        return config.findingsKept();
    }

    @Override
    public int sweep(Instant now) {
        return store.forgetFindingsBefore(now.minus(kept()));
    }
}
