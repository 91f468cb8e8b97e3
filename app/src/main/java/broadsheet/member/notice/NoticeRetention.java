package broadsheet.member.notice;

import broadsheet.platform.jobs.Retention;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/// What members were told.
@Singleton
final class NoticeRetention implements Retention {
    private final NoticeStore store;
    private final NoticeConfig config;

    NoticeRetention(NoticeStore store, NoticeConfig config) {
        this.store = store;
        this.config = config;
    }

    @Override
    public String name() {
        return "notices";
    }

    @Override
    public Duration kept() {
        return config.kept();
    }

    @Override
    public int sweep(Instant now) {
        return store.deleteBefore(now.minus(kept()));
    }
}
