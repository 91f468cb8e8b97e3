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
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
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
            due.ifPresent(row -> keptUntil(row.id())
                    .ifPresentOrElse(until -> store.setErasure(row.id(), until, row.postsToo()), () -> erase(row)));
            return due.isPresent();
        });
    }

    /// The law may want a member kept for a while longer; the erasure then waits.
    private Optional<Instant> keptUntil(long member) {
        var now = clock.instant();
        return owners.stream()
                .flatMap(owner -> owner.keptUntil(member).stream())
                .filter(until -> until.isAfter(now))
                .max(Comparator.naturalOrder());
    }

    private void erase(MemberStore.Row row) {
        // The name itself goes last: others look for it in what they keep.
        owners.stream()
                .sorted(Comparator.comparing(owner -> owner.name().equals("membership")))
                .forEach(owner -> owner.erase(row.id(), row.postsToo()));
        outbox.append(new MemberErased(row.id(), row.postsToo()));
    }
}
