package broadsheet.member;

import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Carries out what members wished a day ago. Every node looks; a member is erased once.
@Singleton
final class Erasures {
    private static final Logger LOG = Logger.getLogger(Erasures.class);
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final Database database;
    private final MemberStore store;
    private final Instance<OwnData> owners;
    private final Outbox outbox;
    private final Clock clock;
    private final boolean serving;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("erasures").factory());

    Erasures(
            Database database,
            MemberStore store,
            @Any Instance<OwnData> owners,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.database = database;
        this.store = store;
        this.owners = owners;
        this.outbox = outbox;
        this.clock = clock;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            var _ = work.scheduleWithFixedDelay(this::tick, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        work.shutdownNow();
    }

    private void tick() {
        try {
            while (eraseNext()) {
                // The next one.
            }
        } catch (RuntimeException e) {
            LOG.warnf("members: not erased now: %s", e.getMessage());
        }
    }

    /// Erases one member whose time has come; false when there is none.
    boolean eraseNext() {
        return database.transaction(() -> {
            var due = store.lockDue(clock.instant());
            due.ifPresent(row -> {
                owners.forEach(owner -> owner.erase(row.id(), row.postsToo()));
                outbox.append(new MemberErased(row.id(), row.postsToo()));
            });
            return due.isPresent();
        });
    }
}
