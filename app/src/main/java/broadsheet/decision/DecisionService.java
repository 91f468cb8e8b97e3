package broadsheet.decision;

import broadsheet.account.Permission;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.queue.Queue;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Decider;
import broadsheet.statement.Recipients;
import broadsheet.statement.Statements;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@Singleton
final class DecisionService implements Decisions {
    private static final int LONGEST = 2000;
    private static final int LONGEST_HOLD = 365;

    private final Database database;
    private final DecisionStore store;
    private final DecisionTaker taker;
    private final MeasureTaker measures;
    private final Statements statements;
    private final Queue queue;
    private final Recipients recipients;
    private final Clock clock;

    DecisionService(
            Database database,
            DecisionStore store,
            DecisionTaker taker,
            MeasureTaker measures,
            Statements statements,
            Queue queue,
            Recipients recipients,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.taker = taker;
        this.measures = measures;
        this.statements = statements;
        this.queue = queue;
        this.recipients = recipients;
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

    /// In the order of their numbers, so that two who decide over the same items do not wait for
    /// each other in a
    /// circle.
    private Outcome<List<Decision>> decideAll(NewDecision decision, Staff by) {
        var now = now();
        var bulk = decision.items().size() > 1 && !decision.measures().isEmpty()
                ? statements.bulk(decision.items().size())
                : null;
        var taken = new ArrayList<Decision>();
        for (var id : decision.items().stream().sorted().toList()) {
            var item = queue.lock(id)
                    .orElseThrow(() -> new Undecided(Problem.of(Problem.Kind.NOT_FOUND, "queue.item.unknown")));
            DecisionChecks.item(item, by, now).ifPresent(problem -> {
                throw new Undecided(problem);
            });
            var one = new DecisionTaker.One(decision, item, by, decider(by, item.paper()), bulk, now);
            taken.add(taker.take(one));
        }
        return Outcome.done(taken);
    }

    private static Decider decider(Staff by, long paper) {
        return Decider.staff(
                by.actor(), by.may(Permission.JUDGE_APPEALS, paper) ? Role.CHIEF_MODERATOR : Role.MODERATOR);
    }

    @Override
    public void undo(StatementId id, String why, String text, Decider by) {
        var statement = statements.lock(id).orElseThrow();
        if (statement.lifted() == null) {
            measures.undo(statements.lift(id, new Statements.Lifting(why, text, by)));
        }
    }

    @Override
    public List<Decision> about(Target target) {
        return store.about(target);
    }

    @Override
    public Outcome<Note> note(Target target, String text, Staff by) {
        if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            return Outcome.refused(Problem.invalid("decision.note", "/note", Integer.toString(LONGEST)));
        }
        var note = new Note(text.strip(), by.name(), now());
        store.insertNote(target, note, by.id());
        return Outcome.done(note);
    }

    @Override
    public List<Note> notes(Target target) {
        return store.notes(target);
    }

    @Override
    public Outcome<String> reveal(long memberId, String reason, Staff by) {
        if (!by.maySomewhere(Permission.MODERATE)) {
            return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
        }
        if (reason.isBlank() || reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
            return Outcome.refused(Problem.invalid("decision.reveal", "/reason", Integer.toString(LONGEST)));
        }
        return database.transaction(() -> {
            store.insertReveal(memberId, new Note(reason.strip(), by.name(), now()), by.id());
            return Outcome.done(recipients.email(memberId).orElse(""));
        });
    }

    @Override
    public Outcome<Instant> keep(long memberId, int days, String reason, Staff by) {
        if (!by.maySomewhere(Permission.MODERATE)) {
            return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "account.right.missing"));
        }
        if (days < 1 || days > LONGEST_HOLD) {
            return Outcome.refused(Problem.invalid("decision.days", "/days", Integer.toString(LONGEST_HOLD)));
        }
        if (reason.isBlank() || reason.length() > LONGEST || reason.indexOf('\0') >= 0) {
            return Outcome.refused(Problem.invalid("decision.reveal", "/reason", Integer.toString(LONGEST)));
        }
        var until = now().plus(Duration.ofDays(days));
        store.insertHold(memberId, until, new Note(reason.strip(), by.name(), now()), by.id());
        return Outcome.done(until);
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
