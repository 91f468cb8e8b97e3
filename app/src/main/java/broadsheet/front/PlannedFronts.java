package broadsheet.front;

import broadsheet.audit.Audit;
import broadsheet.audit.AuditEntry;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.TaiwanDates;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Front pages at a moment. Stories may be pinned that readers do not see yet: whether they do is asked when the moment
/// comes, and a slot whose story they do not see fills itself.
@Singleton
public final class PlannedFronts {
    private static final int MOST = 50;
    private static final Duration FARTHEST = Duration.ofDays(366);

    private final Database database;
    private final PlannedStore store;
    private final Fronts fronts;
    private final Stories stories;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;

    PlannedFronts(
            Database database,
            PlannedStore store,
            Fronts fronts,
            Stories stories,
            Audit audit,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.fronts = fronts;
        this.stories = stories;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What waits for its moment at this paper, the next first. One statement.
    public List<PlannedFront> of(long paper) {
        return store.of(paper);
    }

    /// Has the page arranged at a moment. Refused: one that is past or more than a year away, a story in two slots or
    /// that there is none of, more than 50 plans.
    public Outcome<List<PlannedFront>> plan(long paper, Instant at, Map<Slot, Long> pins, Actor by) {
        var now = clock.instant();
        if (!at.isAfter(now) || at.isAfter(now.plus(FARTHEST))) {
            return Outcome.refused(Problem.invalid("front.moment", "/at"));
        }
        var pinned = Set.copyOf(pins.values());
        if (pinned.size() < pins.size() || stories.all(pinned).size() < pinned.size()) {
            return Outcome.refused(Problem.invalid("front.pins", "/pins"));
        }
        return database.transaction(() -> {
            if (store.of(paper).size() >= MOST) {
                return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "front.many", Integer.toString(MOST)));
            }
            store.insert(paper, at, pins, by);
            tell(paper, "planned", TaiwanDates.machine(at), by);
            outbox.append(new FrontPlanned(paper));
            return Outcome.done(store.of(paper));
        });
    }

    /// Takes a plan back; nothing happens when it is gone.
    public void cancel(long paper, long id, Actor by) {
        database.transaction(() -> {
            if (store.delete(paper, id)) {
                tell(paper, "unplanned", null, by);
            }
            return id;
        });
    }

    /// Arranges one page whose moment has come; false when there is none.
    public boolean arrangeNext() {
        return database.transaction(() -> store.due(clock.instant())
                .map(plan -> {
                    arrange(plan);
                    return true;
                })
                .orElse(false));
    }

    private void arrange(PlannedFront plan) {
        store.delete(plan.paper(), plan.id());
        var pins = new HashMap<>(plan.pins());
        var seen = stories.cards(Set.copyOf(pins.values())).stream()
                .map(StoryCard::id)
                .collect(Collectors.toSet());
        pins.values().retainAll(seen);
        var base = fronts.of(plan.paper()).id();
        if (fronts.arrange(plan.paper(), base, pins, plan.by()) instanceof Outcome.Refused<Arrangement>(var problems)) {
            tell(plan.paper(), "not-arranged", problems.getFirst().code(), plan.by());
        }
    }

    private void tell(long paper, String action, @Nullable String note, Actor by) {
        audit.record(List.of(AuditEntry.of("front", paper, paper, action, by).noting(note)));
    }
}
