package broadsheet.platform.mail;

import broadsheet.platform.jobs.Retention;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// Letters that have not left the house.
@Singleton
final class MailRetention implements Retention {
    private final MailStore store;
    private final MailConfig config;

    MailRetention(MailStore store, MailConfig config) {
        this.store = store;
        this.config = config;
    }

    @Override
    public String name() {
        return "letters";
    }

    @Override
    public Duration kept() {
        return config.host().isPresent() ? config.tried() : config.kept();
    }

    @Override
    public int sweep(Instant now) {
        return store.deleteBefore(now.minus(kept()));
    }
}
