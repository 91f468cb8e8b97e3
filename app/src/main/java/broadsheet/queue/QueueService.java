package broadsheet.queue;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.rules.Target;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class QueueService implements Queue {
    private static final Duration CLAIM = Duration.ofMinutes(15);
    // What is twice as old as this weighs e times as much more.
    private static final double DAY = Duration.ofDays(1).toSeconds();
    private static final int MOST_ALIKE = 1000;
    private static final int NEARLY = 10;

    private final Database database;
    private final QueueStore store;
    private final Outbox outbox;
    private final Clock clock;

    QueueService(Database database, QueueStore store, Outbox outbox, Clock clock) {
        this.database = database;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public List<Long> raise(List<Matter> matters) {
        if (!database.inTransaction()) {
            throw new IllegalStateException("what is raised belongs to the transaction that raises it");
        }
        var now = now();
        var ids = matters.stream()
                .map(matter -> store.raise(matter, now, priority(matter, now)))
                .toList();
        outbox.append(matters.stream()
                .map(Matter::paper)
                .distinct()
                .map(QueueChanged::new)
                .toList());
        return ids;
    }

    /// Harm times reach times accuracy times e to the age in days. Its logarithm without the
    /// present moment, which is
    /// the same for all: so the order never changes by itself and can be an index.
    private static double priority(Matter matter, Instant now) {
        return Math.log(matter.harm().weight() * Math.max(1, matter.reach()) * Math.max(0.1, matter.accuracy()))
                - now.getEpochSecond() / DAY;
    }

    @Override
    public void exclude(long id, long staff) {
        store.exclude(id, staff);
    }

    @Override
    public List<QueueItem> open(Collection<Long> papers, @Nullable Place after, int limit) {
        return store.open(papers, after, limit);
    }

    @Override
    public int count(Collection<Long> papers) {
        return store.count(papers, MOST_ALIKE);
    }

    @Override
    public Optional<QueueItem> find(long id) {
        return store.find(id);
    }

    @Override
    public Map<Target, QueueItem> of(Collection<Target> targets) {
        return store.of(targets).stream().collect(Collectors.toMap(QueueItem::target, item -> item));
    }

    @Override
    public List<QueueItem> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public List<QueueItem> similar(QueueItem item) {
        var all = new ArrayList<QueueItem>(List.of(item));
        if (item.appeal() == null && item.closed() == null) {
            all.addAll(store.similar(item.id(), NEARLY, MOST_ALIKE - 1));
        }
        return all;
    }

    @Override
    public Outcome<QueueItem> claim(long id, Actor by) {
        return database.transaction(() -> {
            var item = store.lock(List.of(id)).stream().findFirst().orElse(null);
            if (item == null) {
                return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "queue.item.unknown"));
            }
            if (item.closed() != null) {
                return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "queue.item.decided"));
            }
            var now = now();
            if (item.claimedByOther(staff(by), now)) {
                var name = Objects.requireNonNull(item.claim()).name();
                return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "queue.item.claimed", name));
            }
            store.claim(id, staff(by), by.name(), now.plus(CLAIM));
            outbox.append(new QueueChanged(item.paper()));
            return Outcome.done(store.find(id).orElseThrow());
        });
    }

    private static long staff(Actor by) {
        return Objects.requireNonNull(by.staff(), "only people take something up");
    }

    @Override
    public void release(long id, Actor by) {
        var _ = database.transaction(() -> {
            store.release(id, staff(by));
            store.find(id).ifPresent(item -> outbox.append(new QueueChanged(item.paper())));
            return id;
        });
    }

    @Override
    public void close(Collection<Long> ids) {
        store.close(ids, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
