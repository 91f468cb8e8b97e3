package broadsheet.platform.cache;

import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/// The place of one page in the cache. What is not volatile is guarded by the entry itself unless said otherwise.
final class Entry {
    private static final long READ_TIME_STEP = 1_000;
    private static final long LONG_AGO = Long.MIN_VALUE / 2;

    final String host;
    final String address;
    final LongAdder views = new LongAdder();
    /// Written under the index's lock only, so that no change falls between an old page and a new one.
    volatile @Nullable ReadyPage page;
    /// About when it was last read; only for choosing what to drop.
    volatile long readAt;

    /// When the making of `page` began.
    long startedAt = LONG_AGO;
    /// When a remake last failed.
    long failedAt = LONG_AGO;

    @Nullable
    Making making;

    boolean remakeSet;
    /// It is no longer in the map: look again.
    boolean gone;

    int makes;
    /// Guarded by the index: what it was counted with.
    long weight;
    /// Used by the timer only: views since it is here, and the page that was handed to be packed better.
    long seen;

    @Nullable
    ReadyPage packed;

    Entry(String host, String address, long now) {
        this.host = host;
        this.address = address;
        this.readAt = now;
    }

    /// Remembers about when; not each time, since all threads read.
    void wasRead(long now) {
        if (now - readAt > READ_TIME_STEP) {
            readAt = now;
        }
    }

    /// How often it was made.
    synchronized int makes() {
        return makes;
    }

    /// The path without the query.
    String path() {
        int query = address.indexOf('?');
        return query < 0 ? address : address.substring(0, query);
    }

    /// Whether the old page may serve a little longer.
    boolean rests(long now, long pauseMillis) {
        return now - pauseMillis < startedAt || now - pauseMillis < failedAt;
    }
}
