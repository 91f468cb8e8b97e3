package broadsheet.report;

import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerFacts;
import broadsheet.ledger.LedgerKind;
import broadsheet.platform.db.Database;
import broadsheet.report.ReportStore.Open;
import broadsheet.rules.Target;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Answers those who reported, and keeps count of how often each was right. Who files what he
/// knows to be wrong is
/// warned, and paused when he goes on: the criteria stand in docs/features/due-process.md and on
/// the form.
@Singleton
final class ReportAnswers {
    private static final int WARNED = 3;
    private static final int PAUSED = 5;
    private static final Duration PAUSE = Duration.ofDays(7);

    private final Database database;
    private final ReportStore store;
    private final ReporterStore reporters;
    private final ReportLetters letters;
    private final Ledger ledger;
    private final Clock clock;

    ReportAnswers(
            Database database,
            ReportStore store,
            ReporterStore reporters,
            ReportLetters letters,
            Ledger ledger,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.reporters = reporters;
        this.letters = letters;
        this.ledger = ledger;
        this.clock = clock;
    }

    int answer(Target target, Reports.Answer answer) {
        if (!database.inTransaction()) {
            throw new IllegalStateException("an answer belongs to the transaction of its decision");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var open = store.answer(target, answer, now);
        open.forEach(one -> tell(one, target, answer, now));
        return open.size();
    }

    private void tell(Open one, Target target, Reports.Answer answer, Instant now) {
        var facts = new LedgerFacts(
                one.paper(),
                one.story(),
                target.kind().code(),
                null,
                one.clause(),
                one.version(),
                one.law(),
                "notice",
                false,
                false,
                answer.by().role(),
                null,
                null,
                answer.entry(),
                answer.upheld() ? "upheld" : "rejected",
                Duration.between(one.filed(), now).toSeconds());
        var _ = ledger.append(LedgerKind.NOTICE, facts, null);
        letters.answered(one, target, answer);
        var unfounded = answer.unfounded() && !answer.upheld();
        var record = reporters.count(one.key(), answer.upheld(), unfounded);
        if (unfounded && record.unfounded() == WARNED) {
            letters.warned(one);
        }
        if (unfounded && record.unfounded() >= PAUSED) {
            reporters.pause(one.key(), now.plus(PAUSE), WARNED);
            letters.paused(one, now.plus(PAUSE));
            var told = LedgerFacts.of(one.paper(), answer.by().role()).about(null, "paused", null);
            var _ = ledger.append(LedgerKind.NOTICE, told, null);
        }
    }
}
