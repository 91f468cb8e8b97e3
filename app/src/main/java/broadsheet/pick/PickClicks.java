package broadsheet.pick;

import broadsheet.kernel.TaiwanDates;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// How often products are opened: a number a product and day, written once a minute, and nothing of who opened them.
@Singleton
final class PickClicks {
    private static final Logger LOG = Logger.getLogger(PickClicks.class);
    private static final int DAYS = 30;

    private final PickStore store;
    private final Clock clock;
    private final Map<Long, Long> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("pick-clicks").factory());

    PickClicks(PickStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var _ = ticks.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.shutdownNow();
        tick();
    }

    void count(long product) {
        waiting.merge(product, 1L, Long::sum);
    }

    /// Of the last thirty days, with what waits.
    Map<Long, Long> of(long paper) {
        flush();
        return store.opened(paper, TaiwanDates.day(clock.instant()).minusDays(DAYS));
    }

    private void tick() {
        try {
            flush();
        } catch (RuntimeException e) {
            LOG.warnf("picks: clicks are written later: %s", e.getMessage());
        }
    }

    private synchronized void flush() {
        var taken = Map.copyOf(waiting);
        if (!taken.isEmpty()) {
            store.count(taken, TaiwanDates.day(clock.instant()));
            taken.forEach((product, count) -> waiting.merge(product, -count, PickClicks::left));
        }
    }

    // Null takes the entry out.
    @SuppressWarnings("NullAway")
    private static Long left(Long before, Long taken) {
        var left = before + taken;
        return left == 0 ? null : left;
    }
}
