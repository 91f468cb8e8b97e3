package broadsheet.platform.jobs;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Erases what has been kept long enough. Every node does it; what one erased, the next does not find.
@Singleton
final class Sweeper {
    private static final Logger LOG = Logger.getLogger(Sweeper.class);
    private static final int FIRST_MINUTES = 2;
    private static final int MINUTES = 60;

    private final Instance<Retention> kinds;
    private final Clock clock;
    private final boolean serving;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("sweeper").factory());

    Sweeper(
            @Any Instance<Retention> kinds,
            Clock clock,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.kinds = kinds;
        this.clock = clock;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            var _ = work.scheduleWithFixedDelay(this::sweep, FIRST_MINUTES, MINUTES, TimeUnit.MINUTES);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        work.shutdownNow();
    }

    /// One kind that fails keeps no other from going.
    void sweep() {
        for (var kind : kinds) {
            try {
                var gone = kind.sweep(clock.instant());
                if (gone > 0) {
                    LOG.infof("retention: %d of %s erased", gone, kind.name());
                }
            } catch (RuntimeException e) {
                LOG.warnf("retention: %s not erased now: %s", kind.name(), e.getMessage());
            }
        }
    }
}
