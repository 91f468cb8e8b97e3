package broadsheet.forum.gate;

import broadsheet.platform.jobs.Retention;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// What was not taken in is kept until nobody can appeal any more, so that a granted appeal can still publish it.
@Singleton
final class RefusedRetention implements Retention {
    private final ScreeningStore store;
    private final GateConfig config;

    RefusedRetention(ScreeningStore store, GateConfig config) {
        this.store = store;
        this.config = config;
    }

    @Override
    public String name() {
        return "refused";
    }

    @Override
    public Duration kept() {
        return config.refusedKept();
    }

    @Override
    public int sweep(Instant now) {
        return store.forgetBefore(now.minus(kept()));
    }
}
