package broadsheet.forum.gate;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Forgets what screening said long ago. Every node looks once an hour, and takes a few rows at a time.
@Singleton
final class ScreeningPurge {
    private static final Logger LOG = Logger.getLogger(ScreeningPurge.class);
    private static final int ROWS = 1000;
    private static final int HOUR = 60;

    private final ScreeningStore store;
    private final ScreeningKeeping keeping;
    private final Clock clock;
    private final boolean serving;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("screening-purge").factory());

    ScreeningPurge(
            ScreeningStore store,
            ScreeningKeeping keeping,
            Clock clock,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.store = store;
        this.keeping = keeping;
        this.clock = clock;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            var _ = work.scheduleWithFixedDelay(this::tick, 1, HOUR, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        work.shutdownNow();
    }

    private void tick() {
        try {
            purge();
        } catch (RuntimeException e) {
            LOG.warnf("screening: old findings not forgotten now: %s", e.getMessage());
        }
    }

    /// Takes all that is too old.
    void purge() {
        var until = clock.instant().minus(keeping.keep());
        while (store.deleteBefore(until, ROWS) == ROWS) {
            // The next ones.
        }
    }
}
