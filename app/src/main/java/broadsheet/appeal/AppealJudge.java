package broadsheet.appeal;

import broadsheet.decision.Decisions;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerEntry;
import broadsheet.ledger.LedgerFacts;
import broadsheet.ledger.LedgerKind;
import broadsheet.queue.Harm;
import broadsheet.queue.Matter;
import broadsheet.queue.Queue;
import broadsheet.report.Exhibits;
import broadsheet.report.Reports;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.statement.Decider;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Carries out what was decided on an appeal, in the transaction under way.
@Singleton
final class AppealJudge {
    private static final Set<Measure> HIDING = Set.of(Measure.HOLD, Measure.REMOVE);

    private final AppealStore store;
    private final AppealLetters letters;
    private final Decisions decisions;
    private final Reports reports;
    private final Exhibits exhibits;
    private final Queue queue;
    private final Ledger ledger;
    private final Statements statements;

    AppealJudge(
            AppealStore store,
            AppealLetters letters,
            Decisions decisions,
            Reports reports,
            Exhibits exhibits,
            Queue queue,
            Ledger ledger,
            Statements statements) {
        this.store = store;
        this.letters = letters;
        this.decisions = decisions;
        this.reports = reports;
        this.exhibits = exhibits;
        this.queue = queue;
        this.ledger = ledger;
        this.statements = statements;
    }

    Appeal decide(Appeal appeal, boolean granted, String answer, Decider decider, Instant now) {
        store.decide(appeal.id(), granted, answer, decider, now);
        queue.close(appeal.item());
        enter(appeal, granted, decider, now);
        if (granted && appeal.statement() != null) {
            undo(appeal, new StatementId(appeal.statement()), answer, decider);
            reports.correct(appeal.target(), answer, decider);
        }
        if (granted && appeal.report() != null) {
            reopen(appeal, Objects.requireNonNull(appeal.report()));
        }
        letters.decided(appeal, granted, answer);
        return store.find(appeal.id()).orElseThrow();
    }

    /// What was held and has been removed since stands under the later statement: whoever appealed
    /// against the one means the other too. What only waited for a look has had it.
    private void undo(Appeal appeal, StatementId id, String answer, Decider decider) {
        decisions.undo(id, "appeal", answer, decider);
        if (appeal.target().id() == 0) {
            return;
        }
        statements.inForce(appeal.target()).stream()
                .filter(later -> later.id().value() > id.value())
                .filter(later -> superseded(id) && HIDING.contains(later.measure()))
                .forEach(later -> decisions.undo(later.id(), "appeal", answer, decider));
        queue.of(appeal.target()).filter(item -> item.harm() == Harm.HELD).ifPresent(item -> queue.close(item.id()));
    }

    private boolean superseded(StatementId id) {
        return statements
                .find(id)
                .map(Statement::lifted)
                .filter(lifted -> lifted.why().equals("superseded"))
                .isPresent();
    }

    private void enter(Appeal appeal, boolean granted, Decider decider, Instant now) {
        var entry = Optional.ofNullable(appeal.statement()).flatMap(ledger::ofStatement);
        var facts = entry.map(LedgerEntry::facts)
                .map(known -> known.by(decider.role()))
                .orElseGet(() -> LedgerFacts.of(appeal.paper(), decider.role()));
        var seconds = Duration.between(appeal.filed(), now).toSeconds();
        var _ = ledger.append(
                LedgerKind.APPEAL,
                facts.about(entry.map(LedgerEntry::id).orElse(null), granted ? "granted" : "refused", seconds),
                null);
    }

    /// The report is decided again, by somebody else than the one who rejected it.
    private void reopen(Appeal appeal, long report) {
        reports.reopen(report, appeal.target());
        exhibits.find(appeal.target()).ifPresent(exhibit -> {
            var item = queue.raise(new Matter(
                    appeal.paper(), appeal.target(), exhibit.story(), Harm.RULE, 2, 1, exhibit.text(), null));
            if (appeal.first() != null) {
                queue.exclude(item, appeal.first());
            }
        });
    }
}
