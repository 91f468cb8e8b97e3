package broadsheet.writing;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.audit.Audit;
import broadsheet.audit.AuditEntry;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Story;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class LockService implements Locks {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Database database;
    private final LockStore store;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    LockService(Database database, LockStore store, Audit audit, Outbox outbox, Clock clock) {
        this.database = database;
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Lock take(Story story, Staff staff, Duration time) {
        return database.transaction(() -> {
            var now = clock.instant();
            var before = of(story.id());
            if (before.isPresent() && before.get().keepsOut(staff.id(), now)) {
                return before.get();
            }
            var taken = store.take(story.id(), staff, now, now.plus(time));
            if (before.isEmpty()) {
                tell(story);
            }
            return taken.orElseGet(() -> of(story.id()).orElseThrow());
        });
    }

    @Override
    public Optional<Lock> of(long story) {
        return store.find(List.of(story), clock.instant()).stream().findFirst();
    }

    @Override
    public Map<Long, Lock> of(Collection<Long> stories) {
        return stories.isEmpty()
                ? Map.of()
                : store.find(stories, clock.instant()).stream()
                        .collect(Collectors.toMap(Lock::story, Function.identity()));
    }

    @Override
    public void release(Story story, Staff staff) {
        database.transaction(() -> {
            if (store.release(story.id(), staff.id())) {
                tell(story);
            }
            return story;
        });
    }

    @Override
    public Optional<Lock> ask(Story story, Staff staff) {
        return database.transaction(() -> {
            store.ask(story.id(), staff, clock.instant());
            tell(story);
            return of(story.id());
        });
    }

    @Override
    public Outcome<Lock> takeOver(Story story, Staff staff) {
        return database.transaction(() -> {
            var now = clock.instant();
            var before = of(story.id());
            if (before.isPresent() && !mayTake(before.get(), story, staff, now)) {
                return Outcome.refused(Problem.of(
                        Problem.Kind.FORBIDDEN, "writing.lock.ask", before.get().holderName()));
            }
            store.drop(story.id());
            var taken = store.take(story.id(), staff, now, now.plus(WITH_SCRIPT));
            before.filter(lock -> lock.holder() != staff.id())
                    .ifPresent(lock -> audit.record(List.of(
                            AuditEntry.of("lock", story.id(), story.place().paperId(), "taken-over", staff.actor())
                                    .noting(lock.holderName()))));
            tell(story);
            return Outcome.done(taken.orElseThrow());
        });
    }

    private static boolean mayTake(Lock lock, Story story, Staff staff, Instant now) {
        var asked = lock.askedAt();
        var waited = asked != null
                && lock.askedBy() != null
                && lock.askedBy() == staff.id()
                && !asked.plus(PATIENCE).isAfter(now);
        return lock.holder() == staff.id()
                || waited
                || staff.may(Permission.PUBLISH, story.place().paperId());
    }

    private void tell(Story story) {
        outbox.append(new LockChanged(story.id(), story.place().paperId()));
    }
}
