package broadsheet.ledger;

import broadsheet.ledger.ChainStore.Link;
import broadsheet.ledger.ChainStore.Linked;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Chains what was committed, after the commit: if each writer did it, all would wait for each other's disk. Every node
/// does it, one at a time.
@Singleton
final class ChainWorker {
    private static final Logger LOG = Logger.getLogger(ChainWorker.class);
    private static final int SOME = 500;
    private static final int LOOK_SECONDS = 5;

    private final Database database;
    private final ChainStore store;
    private final Outbox outbox;
    private final boolean serving;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("ledger").factory());

    ChainWorker(
            Database database,
            ChainStore store,
            Outbox outbox,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.database = database;
        this.store = store;
        this.outbox = outbox;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            var _ = work.scheduleWithFixedDelay(this::tick, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        work.shutdownNow();
    }

    /// There are new entries.
    void wake() {
        if (serving) {
            try {
                work.execute(this::tick);
            } catch (RejectedExecutionException e) {
                LOG.debugf("ledger: stopping, chained at the next start");
            }
        }
    }

    private void tick() {
        try {
            while (!Thread.currentThread().isInterrupted() && lengthen()) {
                // More waits.
            }
        } catch (RuntimeException e) {
            LOG.warnf("ledger: not chained now: %s", e.getMessage());
        }
    }

    /// Chains some of what waits; false when no more does.
    boolean lengthen() {
        return database.transaction(() -> {
            store.lock();
            var waiting = store.takeWaiting(SOME);
            var last = store.last().orElse(Link.NONE);
            var links = new ArrayList<Linked>();
            for (var entry : waiting) {
                last = new Link(last.place() + 1, Canon.link(last.hash(), entry));
                links.add(new Linked(last.place(), entry.id(), last.hash()));
            }
            if (!links.isEmpty()) {
                store.insert(links);
                outbox.append(new LedgerGrown(last.place()));
            }
            return waiting.size() == SOME;
        });
    }
}
