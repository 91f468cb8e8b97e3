package broadsheet.statement;

import broadsheet.platform.jobs.Retention;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// What was judged is frozen word for word as long as somebody may appeal, or has appealed and waits.
@Singleton
final class EvidenceRetention implements Retention {
    private final StatementStore store;
    private final StatementConfig config;
    private final Instance<UnderAppeal> appeals;

    EvidenceRetention(StatementStore store, StatementConfig config, Instance<UnderAppeal> appeals) {
        this.store = store;
        this.config = config;
        this.appeals = appeals;
    }

    @Override
    public String name() {
        return "evidence";
    }

    @Override
    public Duration kept() {
        return config.appeal();
    }

    @Override
    public int sweep(Instant now) {
        return store.forgetEvidence(now, UnderAppeal.statements(appeals));
    }
}
