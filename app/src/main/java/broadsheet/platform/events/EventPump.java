package broadsheet.platform.events;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/// Listens on a connection of its own and tells this node's observers. Every second, and after a lost
/// connection, it reads what was written and not announced, by a node that died meanwhile: observers may hear an
/// event twice, never not at all.
@Singleton
final class EventPump {
    private static final Logger LOG = Logger.getLogger(EventPump.class);
    private static final int WAIT_MILLIS = 1_000;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration OVERLAP = Duration.ofMinutes(2);
    private static final Duration KEEP = Duration.ofDays(14);
    private static final int REMEMBERED = 20_000;
    private static final int MOST = 1_000;

    private final AgroalDataSource source;
    private final OutboxStore store;
    private final jakarta.enterprise.event.Event<Event> observers;
    private final Clock clock;
    private final Map<Long, Boolean> told = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile boolean running;
    private @Nullable Thread thread;
    private Instant lastHeard;
    private Instant lastRead = Instant.MIN;

    EventPump(
            AgroalDataSource source, OutboxStore store, jakarta.enterprise.event.Event<Event> observers, Clock clock) {
        this.source = source;
        this.store = store;
        this.observers = observers;
        this.clock = clock;
        lastHeard = clock.instant();
    }

    void start(@Observes StartupEvent event) {
        running = true;
        thread = Thread.ofPlatform().daemon().name("events").start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        if (thread != null) {
            wake();
            thread.interrupt();
            thread.join(Duration.ofSeconds(2));
        }
    }

    private void wake() {
        try {
            store.wake();
        } catch (JdbiException unreachable) {
            LOG.debugf("events: the database is gone already: %s", unreachable.getMessage());
        }
    }

    private void run() {
        while (running) {
            try (var connection = source.getConnection()) {
                listen(connection);
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    LOG.warnf("events: connection lost, trying again: %s", e.getMessage());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + OutboxStore.CHANNEL);
        }
        var place = store.newest();
        // What was committed between two connections, and what a transaction begun earlier committed late.
        tell(store.since(lastHeard.minus(OVERLAP)));
        var notifications = connection.unwrap(PGConnection.class);
        while (running) {
            var heard = notifications.getNotifications(WAIT_MILLIS);
            lastHeard = clock.instant();
            if (heard != null && heard.length > 0) {
                tell(store.byIds(Arrays.stream(heard)
                        .map(one -> Long.valueOf(one.getParameter()))
                        .toList()));
            }
            if (!lastRead.plusMillis(WAIT_MILLIS).isAfter(lastHeard)) {
                lastRead = lastHeard;
                place = tellAfter(place);
                store.deleteBefore(lastHeard.minus(KEEP));
            }
        }
    }

    /// What was committed behind a place, announced or not.
    private Outbox.Place tellAfter(Outbox.Place place) {
        var last = place;
        var rows = List.<OutboxStore.Row>of();
        do {
            rows = store.after(last, MOST);
            tell(rows);
            last = rows.isEmpty() ? last : rows.getLast().place();
        } while (rows.size() == MOST);
        return last;
    }

    private void tell(List<OutboxStore.Row> rows) {
        for (var row : rows) {
            if (told.put(row.place().number(), Boolean.TRUE) == null) {
                try {
                    observers.fire(OutboxService.event(row));
                } catch (RuntimeException e) {
                    LOG.errorf(
                            e,
                            "events: an observer failed on %s %d",
                            row.type(),
                            row.place().number());
                }
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
