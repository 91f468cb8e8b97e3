package broadsheet.forum.gate;

import broadsheet.kernel.Judgment;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.rules.StatementId;
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
    private static final String PHASES = "screening.phase.";

    private final Screenings screenings;
    private final ScreeningStore store;
    private final HoldStatements statements;
    private final Clock clock;

    CommentGate(Screenings screenings, ScreeningStore store, HoldStatements statements, Clock clock) {
        this.screenings = screenings;
        this.store = store;
        this.statements = statements;
        this.clock = clock;
    }

    /// Whether a text may come in. Refused with one problem that carries a [Judgment]: `forum.refused`, or
    /// `forum.nudge` until the text comes with the confirmation that belongs to it. Call it before the transaction:
    /// what it stores of a refusal stays.
    public Outcome<Entry> ask(Attempt attempt) {
        var place = attempt.place();
        var verdict = screenings.of(place.paper()).post(new Draft(attempt.text(), attempt.writer(), place.mode()));
        var confirm = Confirmation.of(attempt.member(), attempt.text());
        return switch (verdict.answer()) {
            case REFUSE -> refused(attempt, verdict, null);
            case NUDGE ->
                confirm.equals(attempt.confirm())
                        ? Outcome.done(new Entry(attempt, verdict))
                        : refused(attempt, verdict, confirm);
            case HOLD, PASS -> Outcome.done(new Entry(attempt, verdict));
        };
    }

    private Outcome<Entry> refused(Attempt attempt, Verdict verdict, @Nullable String confirm) {
        store.insert(ScreeningRecord.of(attempt, verdict, null, clock.instant()));
        var clause = clause(verdict);
        var findings = verdict.findings().stream()
                .map(found -> new Judgment.Finding(PHASES + found.phase(), found.clause(), found.from(), found.to()))
                .toList();
        return Outcome.refused(new Problem(
                confirm == null ? Problem.Kind.INVALID : Problem.Kind.CONFLICT,
                confirm == null ? "forum.refused" : "forum.nudge",
                "/text",
                List.of(clause),
                new Judgment(attempt.text(), findings, confirm)));
    }

    /// Keeps what was found in a comment that came in, in its transaction.
    ///
    /// @return why it waits for a person, when it does
    public Optional<Held> enter(Entry entry, long comment, int revision) {
        var attempt = entry.attempt();
        if (attempt == null || entry.verdict().answer() == Answer.PASS) {
            return Optional.empty();
        }
        var target = new ScreeningRecord.Target(comment, revision);
        store.insert(ScreeningRecord.of(attempt, entry.verdict(), target, clock.instant()));
        return entry.verdict().answer() == Answer.HOLD
                ? Optional.of(new Held(statements.hold(entry, comment), clause(entry.verdict())))
                : Optional.empty();
    }

    /// Why a comment waits.
    ///
    /// @param clause id of the clause of the rules
    public record Held(StatementId statement, String clause) {}

    /// The clause under which it waits or was not taken: of the strongest answer.
    private static String clause(Verdict verdict) {
        return verdict.findings().stream()
                .filter(found -> found.answer() == verdict.answer())
                .findFirst()
                .orElseThrow()
                .clause();
    }
}
