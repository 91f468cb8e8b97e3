package broadsheet.planning;

import broadsheet.audit.Audit;
import broadsheet.audit.AuditEntry;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.TaiwanDates;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Status;
import broadsheet.story.Stories;
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
import org.jspecify.annotations.Nullable;

@Singleton
final class PlanService implements Plans, Stories.Hold {
    private static final Actor CLOCK = Actor.program("schedule");
    private static final int LONGEST = 100_000;
    private static final int LONGEST_NOTE = 1000;
    private static final Duration FARTHEST = Duration.ofDays(730);

    private final Database database;
    private final PlanStore store;
    private final Stories stories;
    private final Checklists checklist;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    PlanService(
            Database database,
            PlanStore store,
            Stories stories,
            Checklists checklist,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.stories = stories;
        this.checklist = checklist;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Plan of(long story) {
        return store.find(story).orElseGet(() -> Plan.none(story));
    }

    @Override
    public Map<Long, Plan> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.all(ids).stream().collect(Collectors.toMap(Plan::story, Function.identity()));
    }

    @Override
    public Outcome<Plan> plan(Story story, Wanted wanted, Actor by) {
        var length = wanted.length();
        if (length != null && (length < 1 || length > LONGEST)) {
            return Outcome.refused(Problem.invalid("planning.length.range", "/length", Integer.toString(LONGEST)));
        }
        var note = wanted.note();
        if (note != null && note.length() > LONGEST_NOTE) {
            return Outcome.refused(Problem.invalid("planning.note.long", "/note", Integer.toString(LONGEST_NOTE)));
        }
        return Outcome.done(change(
                story,
                "planned",
                note,
                by,
                before -> before.assigned(wanted.assigned(), wanted.assignedName())
                        .wanted(wanted.due(), length, note)));
    }

    @Override
    public Outcome<Plan> embargo(Story story, @Nullable Instant until, Actor by) {
        var wrong = until == null ? Optional.<Problem>empty() : wrong(until, "/embargo");
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        if (story.published() != null) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "story.state.shown"));
        }
        var action = until == null ? "embargo-lifted" : "embargoed";
        var note = until == null ? null : TaiwanDates.machine(until);
        return Outcome.done(change(story, action, note, by, before -> before.until(until)));
    }

    @Override
    public Outcome<Story> schedule(long story, long version, Instant at, Actor by) {
        var wrong = wrong(at, "/at");
        if (wrong.isPresent()) {
            return Outcome.refused(wrong.get());
        }
        return database.transaction(() -> {
            var embargo = of(story).embargo();
            if (embargo != null && at.isBefore(embargo)) {
                return Outcome.refused(Problem.invalid("planning.before.embargo", "/at", minute(embargo)));
            }
            return stories.move(story, version, Status.SCHEDULED, by).then(moved -> {
                change(moved, "scheduled", TaiwanDates.machine(at), by, before -> before.publishing(at, null));
                return Outcome.done(moved);
            });
        });
    }

    @Override
    public Outcome<Story> unschedule(long story, long version, Actor by) {
        return database.transaction(() -> stories.move(story, version, Status.READY, by)
                .then(moved -> {
                    change(moved, "unscheduled", null, by, before -> before.publishing(null, null));
                    return Outcome.done(moved);
                }));
    }

    private Optional<Problem> wrong(Instant at, String field) {
        var now = clock.instant();
        if (!at.isAfter(now)) {
            return Optional.of(Problem.invalid("planning.moment.past", field));
        }
        return at.isAfter(now.plus(FARTHEST))
                ? Optional.of(Problem.invalid("planning.moment.far", field))
                : Optional.empty();
    }

    private Plan change(Story story, String action, @Nullable String note, Actor by, Function<Plan, Plan> step) {
        return database.transaction(() -> {
            var after = step.apply(of(story.id()));
            store.put(after);
            var paper = story.place().paperId();
            audit.record(
                    List.of(AuditEntry.of("plan", story.id(), paper, action, by).noting(note)));
            outbox.append(new PlanChanged(story.id(), paper));
            return after;
        });
    }

    @Override
    public Optional<Problem> against(long story) {
        var until = of(story).embargo();
        return until == null || !until.isAfter(clock.instant())
                ? Optional.empty()
                : Optional.of(Problem.of(Problem.Kind.CONFLICT, "story.held.embargo", minute(until)));
    }

    @Override
    public boolean publishNext() {
        return database.transaction(() -> store.due(clock.instant())
                .map(plan -> {
                    stories.find(plan.story()).ifPresent(this::publish);
                    return true;
                })
                .orElse(false));
    }

    private static String minute(Instant at) {
        return TaiwanDates.machine(at).substring(0, "2026-11-24T14:05".length()).replace('T', ' ');
    }

    private void publish(Story story) {
        if (story.status() != Status.SCHEDULED) {
            change(story, "unscheduled", null, CLOCK, before -> before.publishing(null, null));
            return;
        }
        switch (checklist.passed(story).then(one -> stories.publish(one.id(), one.version(), CLOCK))) {
            case Outcome.Done<Story> _ ->
                change(story, "published", null, CLOCK, before -> before.publishing(null, null));
            case Outcome.Refused<Story>(var problems) when problems.getFirst().kind() == Problem.Kind.OUTDATED -> {
                // Somebody saved it this very moment: the next round publishes what was saved.
            }
            case Outcome.Refused<Story>(var problems) -> {
                var code = problems.getFirst().code();
                var _ = stories.move(story.id(), story.version(), Status.READY, CLOCK);
                change(story, "not-published", code, CLOCK, before -> before.publishing(null, code));
            }
        }
    }
}
