package broadsheet.decision;

import broadsheet.account.Permission;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.DecisionTaker.Taking;
import broadsheet.forum.copy.Copy;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.queue.Queue;
import broadsheet.queue.QueueItem;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Decider;
import broadsheet.statement.Statements;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

@Singleton
final class DecisionService implements Decisions {
    private static final int LONGEST = 2000;
    private static final Problem UNKNOWN = Problem.of(Problem.Kind.NOT_FOUND, "queue.item.unknown");

    private final Database database;
    private final DecisionStore store;
    private final DecisionTaker taker;
    private final MeasureTaker measures;
    private final Statements statements;
    private final Queue queue;
    private final Finds finds;
    private final Confidences confidences;
    private final Clock clock;

    DecisionService(
            Database database,
            DecisionStore store,
            DecisionTaker taker,
            MeasureTaker measures,
            Statements statements,
            Queue queue,
            Finds finds,
            Confidences confidences,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.taker = taker;
        this.measures = measures;
        this.statements = statements;
        this.queue = queue;
        this.finds = finds;
        this.confidences = confidences;
        this.clock = clock;
    }

    @Override
    public Outcome<List<Decision>> decide(NewDecision decision, Staff by) {
        var problems = DecisionChecks.form(decision);
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        try {
            return database.transaction(() -> decideAll(decision, by));
        } catch (Undecided undecided) {
            return Outcome.refused(undecided.problem());
        }
    }

    /// Locked in the order of their numbers, so that two who decide over the same items do not wait
    /// for each other in a circle.
    private Outcome<List<Decision>> decideAll(NewDecision decision, Staff by) {
        var now = now();
        var first = find(queue.find(decision.items().getFirst()));
        demand(first, by, now);
        var copies = finds.takeUp(first, decision.copies());
        var all = new TreeSet<Long>(decision.items());
        all.addAll(copies);
        var items = queue.lock(all);
        if (items.size() < all.size()) {
            return Outcome.refused(UNKNOWN);
        }
        items.forEach(item -> demand(item, by, now));
        var bulk = all.size() > 1 && !decision.measures().isEmpty() ? statements.bulk(all.size()) : null;
        var taken = new ArrayList<Decision>();
        items.stream()
                .collect(Collectors.groupingBy(QueueItem::paper, TreeMap::new, Collectors.toList()))
                .forEach((paper, some) -> taken.addAll(
                        taker.take(new Taking(decision, some, copies, by, decider(by, paper), bulk, now))));
        return Outcome.done(taken);
    }

    private static QueueItem find(Optional<QueueItem> item) {
        return item.orElseThrow(() -> new Undecided(UNKNOWN));
    }

    private static void demand(QueueItem item, Staff by, Instant now) {
        DecisionChecks.item(item, by, now).ifPresent(problem -> {
            throw new Undecided(problem);
        });
    }

    private static Decider decider(Staff by, long paper) {
        return Decider.staff(
                by.actor(), by.may(Permission.JUDGE_APPEALS, paper) ? Role.CHIEF_MODERATOR : Role.MODERATOR);
    }

    @Override
    public void undo(StatementId id, String why, String text, Decider by) {
        var statement = statements.lock(id).orElseThrow();
        if (statement.lifted() == null) {
            measures.undo(List.of(statements.lift(id, new Statements.Lifting(why, text, by))));
        }
    }

    @Override
    public List<Decision> about(Target target) {
        return target.id() == 0 ? List.of() : store.about(target);
    }

    @Override
    public Outcome<Note> note(Target target, String text, Staff by) {
        if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            return Outcome.refused(Problem.invalid("decision.note", "/note", Integer.toString(LONGEST)));
        }
        if (target.id() == 0) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "decision.note.nowhere"));
        }
        var note = new Note(text.strip(), by.name(), now());
        store.insertNote(target, note, by.id());
        return Outcome.done(note);
    }

    @Override
    public List<Note> notes(Target target) {
        return target.id() == 0 ? List.of() : store.notes(target);
    }

    @Override
    public Outcome<QueueItem> takeUp(Target target, long paper, Staff by) {
        return database.transaction(() -> finds.takeUp(target, paper, by));
    }

    @Override
    public List<Copy> copies(QueueItem item) {
        return finds.copies(item);
    }

    @Override
    public Outcome<String> reveal(long item, String reason, Staff by) {
        return database.transaction(() -> confidences.reveal(item, reason, by, now()));
    }

    @Override
    public List<Note> reveals(long memberId) {
        return store.reveals(memberId);
    }

    @Override
    public Outcome<Instant> keep(long item, int days, String reason, Staff by) {
        return database.transaction(() -> confidences.keep(item, days, reason, by, now()));
    }

    @Override
    public Optional<Instant> keptUntil(long memberId) {
        return store.keptUntil(memberId, now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Rolls everything back: a decision is taken as a whole or not at all.
    static final class Undecided extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Problem problem;

        Undecided(Problem problem) {
            super(problem.code(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
