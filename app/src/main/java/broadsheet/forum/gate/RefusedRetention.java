package broadsheet.forum.gate;

import broadsheet.platform.jobs.Retention;
import broadsheet.statement.UnderAppeal;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// What was not taken in is kept until nobody can appeal any more, and longer where somebody waits for the answer, so
/// that a granted appeal can still publish it.
@Singleton
final class RefusedRetention implements Retention {
    private final ScreeningStore store;
    private final GateConfig config;
    private final Instance<UnderAppeal> appeals;

    RefusedRetention(ScreeningStore store, GateConfig config, Instance<UnderAppeal> appeals) {
        this.store = store;
        this.config = config;
        this.appeals = appeals;
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
        return store.forgetRefusedBefore(now.minus(kept()), UnderAppeal.statements(appeals));
    }
}
