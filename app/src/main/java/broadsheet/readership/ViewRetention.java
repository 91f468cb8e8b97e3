package broadsheet.readership;

import broadsheet.platform.jobs.Retention;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// How often stories were read, hour by hour.
@Singleton
final class ViewRetention implements Retention {
    private static final Duration KEPT = Duration.ofDays(30);

    private final ReadershipStore store;

    ViewRetention(ReadershipStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "views";
    }

    @Override
    public Duration kept() {
        return KEPT;
    }

    @Override
    public int sweep(Instant now) {
        return store.deleteBefore(now.minus(KEPT));
    }
}
