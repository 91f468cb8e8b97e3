package broadsheet.search.missed;

import broadsheet.kernel.TaiwanDates;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/// Counts in memory and writes once a minute. Of a flood of different words only the first are counted.
@Singleton
final class MissService implements Misses {
    private static final Logger LOG = Logger.getLogger(MissService.class);
    private static final int LONGEST = 40;
    private static final int MOST_WAITING = 1_000;
    private static final int TWICE = 2;
    private static final Pattern PERSONAL = Pattern.compile("@|\\p{Nd}[\\p{Nd} -]{4,}\\p{Nd}");

    private final MissStore store;
    private final Clock clock;
    private final Map<String, Long> waiting = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("search-missed").factory());

    MissService(MissStore store, Clock clock) {
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

    @Override
    public void count(String typed) {
        var words = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        if (!words.isEmpty()
                && words.length() <= LONGEST
                && waiting.size() < MOST_WAITING
                && !PERSONAL.matcher(words).find()) {
            waiting.merge(words, 1L, Long::sum);
        }
    }

    @Override
    public List<Missed> most(int limit) {
        flush();
        return store.most(TaiwanDates.day(clock.instant().minus(MissRetention.KEPT)), TWICE, limit);
    }

    private void tick() {
        try {
            flush();
        } catch (RuntimeException e) {
            LOG.warnf("search: what was missed is written later: %s", e.getMessage());
        }
    }

    private synchronized void flush() {
        var taken = Map.copyOf(waiting);
        if (!taken.isEmpty()) {
            store.add(TaiwanDates.day(clock.instant()), taken);
            taken.forEach((words, count) -> waiting.computeIfPresent(words, (_, now) -> left(now, count)));
        }
    }

    // Null takes the entry out.
    @SuppressWarnings("NullAway")
    private static Long left(Long now, Long taken) {
        var left = now - taken;
        return left == 0 ? null : left;
    }
}
