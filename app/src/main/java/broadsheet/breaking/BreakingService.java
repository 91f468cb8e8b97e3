package broadsheet.breaking;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Cursor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Slice;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class BreakingService implements BreakingNews {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);
    private static final int MOST_RUNNING = 20;

    private final Database database;
    private final BreakingStore store;
    private final BreakingChecks checks;
    private final Outbox outbox;
    private final Clock clock;
    private volatile @Nullable List<Breaking> known;

    BreakingService(Database database, BreakingStore store, BreakingChecks checks, Outbox outbox, Clock clock) {
        this.database = database;
        this.store = store;
        this.checks = checks;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Whoever changed something reads it at once on this node; the others hear of it.
    private synchronized void forget() {
        known = null;
    }

    /// Reads again what runs, after a change. Synchronized: a reading begun before the change must not win.
    synchronized List<Breaking> refresh() {
        var running = store.running(clock.instant());
        known = running;
        return running;
    }

    @Override
    public List<Breaking> current(long paperId) {
        return current().stream().filter(entry -> entry.in(paperId)).toList();
    }

    @Override
    public List<Breaking> current() {
        var now = clock.instant();
        return running().stream().filter(entry -> entry.runs(now)).toList();
    }

    private List<Breaking> running() {
        var running = known;
        if (running == null) {
            // Inside a transaction there may be entries that are never committed.
            running = database.inTransaction() ? store.running(clock.instant()) : refresh();
        }
        return running;
    }

    @Override
    public Slice<Breaking> recent(@Nullable Long paperId, @Nullable Cursor after, int limit) {
        var entries = store.recent(paperId, Objects.requireNonNullElse(after, NEWEST), limit + 1);
        return Slice.of(entries, limit, entry -> new Cursor(entry.starts(), entry.id()));
    }

    @Override
    public Optional<Breaking> find(long id) {
        return store.find(id);
    }

    @Override
    public Outcome<Breaking> announce(NewBreaking entry, Actor owner) {
        var now = now();
        var tidy = new NewBreaking(entry.headline().strip(), entry.storyId(), entry.papers(), entry.expires());
        var problems = checks.of(tidy, now);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        return database.transaction(() -> {
            store.lock();
            if (store.running(now).size() >= MOST_RUNNING) {
                return Outcome.refused(
                        Problem.of(Problem.Kind.CONFLICT, "breaking.too-many", Integer.toString(MOST_RUNNING)));
            }
            var id = store.insert(tidy, owner, now);
            changed(id);
            return Outcome.done(store.find(id).orElseThrow());
        });
    }

    @Override
    public Outcome<Breaking> end(long id, Actor by) {
        return database.transaction(() -> {
            if (store.end(id, by, now())) {
                changed(id);
            }
            return store.find(id)
                    .map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "breaking.unknown")));
        });
    }

    private void changed(long id) {
        outbox.append(new BreakingChanged(id));
        database.afterTransaction(this::forget);
    }

    /// Microseconds, as the database keeps them.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
