package broadsheet.forum.gate;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.screening.Answer;
import broadsheet.screening.Draft;
import broadsheet.screening.Screenings;
import broadsheet.screening.Verdict;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks screening before a comment is kept. Every answer but a plain yes is stored, also of what was not taken.
@Singleton
public final class CommentGate {
    private final Database database;
    private final Screenings screenings;
    private final ScreeningStore store;
    private final GateStatements statements;
    private final Clock clock;

    CommentGate(
            Database database, Screenings screenings, ScreeningStore store, GateStatements statements, Clock clock) {
        this.database = database;
        this.screenings = screenings;
        this.store = store;
        this.statements = statements;
        this.clock = clock;
    }

    /// Whether a text may come in. Refused with one problem that carries a [broadsheet.kernel.Judgment]:
    /// `forum.refused`, or `forum.nudge` until the text comes with the confirmation that belongs to it.
    public Outcome<Entry> ask(Attempt attempt) {
        var place = attempt.place();
        var verdict = screenings.of(place.paper()).post(new Draft(attempt.text(), attempt.writer(), place.mode()));
        return switch (verdict.answer()) {
            case REFUSE -> refuse(attempt, verdict);
            case NUDGE -> nudge(attempt, verdict);
            case HOLD, PASS -> Outcome.done(new Entry(attempt, verdict));
        };
    }

    private Outcome<Entry> nudge(Attempt attempt, Verdict verdict) {
        var confirm = Confirmation.of(attempt.member(), attempt.text());
        if (confirm.equals(attempt.confirm())) {
            return Outcome.done(new Entry(attempt, verdict));
        }
        keep(attempt, verdict, null);
        return refused(Problem.Kind.CONFLICT, "forum.nudge", attempt, verdict, confirm);
    }

    private Outcome<Entry> refuse(Attempt attempt, Verdict verdict) {
        return database.transaction(() -> {
            var statement = Findings.refusesContent(verdict)
                    ? statements
                            .issue(attempt, verdict, Target.unstored(Target.Kind.POST), Measure.REFUSE)
                            .statement()
                    : null;
            store.insert(
                    ScreeningRecord.of(attempt, verdict, null, clock.instant()),
                    new ScreeningStore.Link(
                            statement, attempt.place().parent(), attempt.place().edits()));
            return refused(Problem.Kind.INVALID, "forum.refused", attempt, verdict, null);
        });
    }

    private static Outcome<Entry> refused(
            Problem.Kind kind, String code, Attempt attempt, Verdict verdict, @Nullable String confirm) {
        return Outcome.refused(new Problem(
                kind,
                code,
                "/text",
                List.of(Findings.clause(verdict)),
                Findings.judgment(attempt.text(), verdict, confirm)));
    }

    private void keep(Attempt attempt, Verdict verdict, ScreeningRecord.@Nullable Target target) {
        store.insert(ScreeningRecord.of(attempt, verdict, target, clock.instant()), ScreeningStore.Link.NONE);
    }

    /// What was refused with this statement, unless it was taken in since or its text is gone. Nobody else takes it in
    /// before the transaction ends.
    public Optional<Refusal> refused(StatementId statement) {
        return store.lockRefused(statement);
    }

    /// It was taken in after all, in the transaction under way.
    public void admitted(StatementId statement, long comment, int revision) {
        store.admitted(statement, comment, revision);
    }

    /// Keeps what was found in a comment that came in, in its transaction.
    ///
    /// @return why it waits for a person, when it does
    public Optional<Held> enter(Entry entry, long comment, int revision) {
        var attempt = entry.attempt();
        var verdict = entry.verdict();
        if (attempt == null || verdict.answer() == Answer.PASS) {
            return Optional.empty();
        }
        keep(attempt, verdict, new ScreeningRecord.Target(comment, revision));
        return verdict.answer() == Answer.HOLD
                ? Optional.of(statements.issue(attempt, verdict, Target.post(comment), Measure.HOLD))
                : Optional.empty();
    }

    /// Why a comment waits.
    ///
    /// @param clause id of the clause of the rules
    public record Held(StatementId statement, String clause) {}
}
