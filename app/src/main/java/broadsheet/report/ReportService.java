package broadsheet.report;

import broadsheet.account.Tokens;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.web.RateLimit;
import broadsheet.queue.Harm;
import broadsheet.queue.Matter;
import broadsheet.queue.Queue;
import broadsheet.rules.Rules;
import broadsheet.rules.Target;
import broadsheet.statement.Decider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Singleton
final class ReportService implements Reports {
    private final Database database;
    private final ReportStore store;
    private final ReporterStore reporters;
    private final ReportAnswers answers;
    private final ReportLetters letters;
    private final Alarms alarms;
    private final ReportLimits limits;
    private final Exhibits exhibits;
    private final Queue queue;
    private final Rules rules;
    private final Clock clock;

    ReportService(
            Database database,
            ReportStore store,
            ReporterStore reporters,
            ReportAnswers answers,
            ReportLetters letters,
            Alarms alarms,
            ReportLimits limits,
            Exhibits exhibits,
            Queue queue,
            Rules rules,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.reporters = reporters;
        this.answers = answers;
        this.letters = letters;
        this.alarms = alarms;
        this.limits = limits;
        this.exhibits = exhibits;
        this.queue = queue;
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public Outcome<Receipt> file(NewReport report, Reporter by) {
        var found = report.objects().stream()
                .limit(ReportChecks.MOST_OBJECTS + 1L)
                .map(exhibits::find)
                .toList();
        var paper = found.stream()
                .flatMap(Optional::stream)
                .map(Exhibit::paper)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(by.paper());
        var problems = new ArrayList<>(ReportChecks.of(report, by, rules.current(paper)));
        if (problems.isEmpty() && found.stream().anyMatch(one -> strange(one, paper))) {
            problems.add(Problem.of(Problem.Kind.NOT_FOUND, "report.object.unknown"));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        var key = key(by);
        var record = reporters.find(key);
        var often = limits.often(key, by.address(), record.accuracy());
        if (often.isPresent()) {
            return Outcome.refused(often.get());
        }
        var objects = found.stream().map(Optional::orElseThrow).toList();
        return database.transaction(() -> file(new Filing(report, by, paper, key, objects), record));
    }

    private static boolean strange(Optional<Exhibit> found, long paper) {
        var exhibit = found.orElse(null);
        var own = exhibit == null ? null : exhibit.paper();
        return exhibit == null || !exhibit.visible() || (own != null && own != paper);
    }

    /// Whom a report counts for: the member, else the mail address, else the address on the net.
    private static String key(Reporter by) {
        if (by.member() != null) {
            return "member:" + by.member();
        }
        var who = by.email().isBlank()
                ? RateLimit.addressKey(by.address())
                : by.email().strip().toLowerCase(Locale.ROOT);
        return HexFormat.of().formatHex(Tokens.sha256(who));
    }

    private Outcome<Receipt> file(Filing filing, TrackRecord record) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (record.pausedAt(now)) {
            var until = Objects.requireNonNull(record.paused()).truncatedTo(ChronoUnit.SECONDS);
            return Outcome.refused(Problem.of(Problem.Kind.FORBIDDEN, "report.paused", until.toString()));
        }
        var secret = Tokens.fresh();
        var harm = LegalGround.of(filing.report().law()).map(LegalGround::harm).orElse(Harm.RULE);
        var version = rules.current(filing.paper()).version();
        var number = store.insert(filing, secret, version, now);
        for (var object : filing.objects()) {
            // Who reports the same thing again gets his receipt, and it counts no more than once.
            var first = !store.reportedBefore(object.target(), filing.key(), number);
            store.insertItem(number, object, filing.key());
            if (first) {
                var _ = queue.raise(matter(filing, object, harm, record.accuracy()));
            }
        }
        var receipt = new Receipt(number, "/reports/" + secret, now, now.plus(harm.target()));
        letters.received(filing, receipt);
        if (harm == Harm.LIFE) {
            alarms.ring(filing.paper(), number);
        }
        return Outcome.done(receipt);
    }

    private static Matter matter(Filing filing, Exhibit object, Harm harm, double accuracy) {
        var reach = 1 + Math.log1p(object.voices());
        return new Matter(filing.paper(), object.target(), object.story(), harm, reach, accuracy, object.text(), null);
    }

    @Override
    public Optional<Report> bySecret(String secret) {
        return store.bySecret(secret);
    }

    @Override
    public Map<Target, List<Report>> about(Collection<Target> targets) {
        var about = new HashMap<Target, List<Report>>();
        for (var report : targets.isEmpty() ? List.<Report>of() : store.about(targets)) {
            report.items().stream()
                    .map(Report.Item::target)
                    .filter(targets::contains)
                    .forEach(target -> about.computeIfAbsent(target, _ -> new ArrayList<>())
                            .add(report));
        }
        return about;
    }

    @Override
    public int answer(Collection<Target> targets, Map<Target, Long> measures, Answer answer) {
        return answers.answer(targets, measures, answer);
    }

    @Override
    public Optional<Report> lockRejected(String secret, Target target) {
        return store.bySecret(secret).filter(report -> store.lockRejected(report.number(), target));
    }

    @Override
    public void reopen(long number, Target target) {
        store.reopen(number, target);
    }

    @Override
    public void correct(Target target, String text, Decider by) {
        store.correct(target, text, by.staff(), clock.instant().truncatedTo(ChronoUnit.MICROS))
                .forEach(one -> {
                    reporters.turn(one.key());
                    letters.corrected(one, text);
                });
    }

    @Override
    public Optional<String> address(long number) {
        return store.contact(number).map(letters::address).filter(email -> !email.isEmpty());
    }

    @Override
    public Map<String, Long> received(Instant from, Instant to) {
        return store.received(from, to);
    }

    /// A report on its way.
    record Filing(NewReport report, Reporter by, long paper, String key, List<Exhibit> objects) {}

    /// How often somebody was right.
    record TrackRecord(
            int upheld,
            int rejected,
            int unfounded,
            @Nullable Instant paused) {
        static final TrackRecord NEW = new TrackRecord(0, 0, 0, null);

        /// Who is new is believed by half.
        double accuracy() {
            return (upheld + 1.0) / (upheld + rejected + 2.0);
        }

        boolean pausedAt(Instant now) {
            return paused != null && paused.isAfter(now);
        }
    }
}
