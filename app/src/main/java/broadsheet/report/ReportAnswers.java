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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

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

    int answer(Collection<Target> targets, Map<Target, Long> measures, Reports.Answer answer) {
        if (!database.inTransaction()) {
            throw new IllegalStateException("an answer belongs to the transaction of its decision");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var open = store.answer(targets, answer, now);
        var _ = ledger.append(
                LedgerKind.NOTICE,
                open.stream().map(one -> entry(one, measures, answer, now)).toList());
        letters.answered(open, answer);
        count(open, answer, now);
        return open.size();
    }

    private static Ledger.Addition entry(Open one, Map<Target, Long> measures, Reports.Answer answer, Instant now) {
        var facts = new LedgerFacts(
                one.paper(),
                one.story(),
                one.target().kind().code(),
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
                measures.get(one.target()),
                answer.upheld() ? "upheld" : "rejected",
                Duration.between(one.filed(), now).toSeconds());
        return new Ledger.Addition(facts, null);
    }

    /// Nobody is paused by the decision that warns him.
    private void count(List<Open> open, Reports.Answer answer, Instant now) {
        var unfounded = answer.unfounded() && !answer.upheld();
        var byKey = open.stream().collect(Collectors.groupingBy(Open::key, TreeMap::new, Collectors.toList()));
        var many = byKey.values().stream().map(List::size).toList();
        var records = reporters.count(List.copyOf(byKey.keySet()), many, answer.upheld(), unfounded);
        if (!unfounded) {
            return;
        }
        byKey.forEach((key, reports) -> {
            int after = Objects.requireNonNull(records.get(key)).unfounded();
            int before = after - reports.size();
            if (before < WARNED && after >= WARNED) {
                letters.warned(reports.getFirst());
            } else if (before >= WARNED && after >= PAUSED) {
                pause(reports.getFirst(), answer, now.plus(PAUSE));
            }
        });
    }

    private void pause(Open one, Reports.Answer answer, Instant until) {
        reporters.pause(one.key(), until, WARNED);
        letters.paused(one, until);
        var told = LedgerFacts.of(one.paper(), answer.by().role()).about(null, "paused", null);
        var _ = ledger.append(LedgerKind.NOTICE, told, null);
    }
}
