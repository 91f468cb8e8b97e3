package broadsheet.platform.events;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Sends NOTIFY for rows that were committed: at once, and those that follow within a few milliseconds together. Not in
/// their own transactions, because PostgreSQL commits transactions with NOTIFY one after another.
@Singleton
final class Announcer {
    private static final Logger LOG = Logger.getLogger(Announcer.class);
    private static final int PAUSE_MILLIS = 5;

    private final OutboxStore store;
    private final List<Long> waiting = new ArrayList<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("events-told").factory());
    private boolean busy;

    Announcer(OutboxStore store) {
        this.store = store;
    }

    synchronized void announce(List<Long> ids) {
        waiting.addAll(ids);
        if (!busy && !timer.isShutdown()) {
            busy = true;
            timer.execute(this::next);
        }
    }

    private void next() {
        var ids = taken();
        if (!ids.isEmpty()) {
            send(ids);
            var _ = timer.schedule(this::next, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private synchronized List<Long> taken() {
        var ids = List.copyOf(waiting);
        waiting.clear();
        busy = !ids.isEmpty();
        return ids;
    }

    private void send(List<Long> ids) {
        try {
            store.announce(ids);
        } catch (RuntimeException unreachable) {
            LOG.warnf("events: not announced, nodes read them by themselves: %s", unreachable.getMessage());
        }
    }

    /// What a command changed is told before it ends.
    void stop(@Observes ShutdownEvent event) {
        timer.shutdown();
        var ids = taken();
        if (!ids.isEmpty()) {
            send(ids);
        }
    }
}
