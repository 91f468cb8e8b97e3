package broadsheet.front;

import broadsheet.audit.Audit;
import broadsheet.audit.AuditEntry;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class FrontService implements Fronts {
    private static final int EARLY = 100;

    private final Database database;
    private final FrontStore store;
    private final Stories stories;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private final Map<Long, Arrangement> known = new ConcurrentHashMap<>();

    FrontService(Database database, FrontStore store, Stories stories, Audit audit, Outbox outbox, Clock clock) {
        this.database = database;
        this.store = store;
        this.stories = stories;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Before the pages are made again.
    void on(@Observes @Priority(EARLY) FrontChanged event) {
        known.remove(event.paper());
    }

    @Override
    public Arrangement of(long paper) {
        return database.inTransaction() ? read(paper) : known.computeIfAbsent(paper, this::read);
    }

    private Arrangement read(long paper) {
        return store.newest(paper).map(FrontStore.Row::arrangement).orElseGet(() -> Arrangement.none(paper));
    }

    @Override
    public Outcome<Arrangement> arrange(long paper, long base, Map<Slot, Long> pins, Actor by) {
        var problems = wrong(paper, pins);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        return changing(
                paper,
                base,
                newest -> Optional.of(
                        new Step(pins, newest.map(FrontStore.Row::id).orElse(null), "arranged")),
                by);
    }

    private List<Problem> wrong(long paper, Map<Slot, Long> pins) {
        var problems = new ArrayList<Problem>();
        var found = stories.all(pins.values()).stream().collect(Collectors.toMap(Story::id, story -> story));
        var seen = new HashSet<Long>();
        pins.forEach((slot, id) -> {
            var story = found.get(id);
            if (story == null || !story.status().listed()) {
                problems.add(Problem.invalid("front.story.unseen", "/" + slot.code(), id.toString()));
            } else if (story.place().paperId() != paper
                    && story.alsoIn().stream().noneMatch(place -> place.paperId() == paper)) {
                problems.add(Problem.invalid("front.story.elsewhere", "/" + slot.code(), id.toString()));
            } else if (!seen.add(id)) {
                problems.add(Problem.invalid("front.story.twice", "/" + slot.code(), id.toString()));
            }
        });
        return problems;
    }

    @Override
    public Outcome<Arrangement> undo(long paper, long base, Actor by) {
        return changing(
                paper,
                base,
                newest -> newest.filter(row -> row.arrangement().undoable()).map(this::before),
                by);
    }

    private Step before(FrontStore.Row newest) {
        var parent = newest.parent();
        var before = parent == null ? Optional.<FrontStore.Row>empty() : store.find(parent);
        return new Step(
                before.map(FrontStore.Row::pins).orElse(Map.of()),
                before.flatMap(row -> Optional.ofNullable(row.parent())).orElse(null),
                "undone");
    }

    private Outcome<Arrangement> changing(
            long paper, long base, Function<Optional<FrontStore.Row>, Optional<Step>> next, Actor by) {
        return database.transaction(() -> {
            store.lock(paper);
            var newest = store.newest(paper);
            if (newest.map(FrontStore.Row::id).orElse(0L) != base) {
                return Outcome.refused(Problem.of(Problem.Kind.OUTDATED, "front.outdated"));
            }
            var found = next.apply(newest);
            if (found.isEmpty()) {
                return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "front.nothing.before"));
            }
            var step = found.get();
            var id = store.insert(paper, step.pins, step.parent, by, clock.instant());
            audit.record(List.of(AuditEntry.of("front", id, paper, step.action, by)));
            outbox.append(new FrontChanged(paper));
            return Outcome.done(read(paper));
        });
    }

    /// What comes next.
    ///
    /// @param parent what an undo goes back to
    private record Step(Map<Slot, Long> pins, @Nullable Long parent, String action) {}
}
