package broadsheet.appeal;

import broadsheet.account.Permission;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.appeal.Appeal.State;
import broadsheet.appeal.AppealStore.Filing;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Problem.Kind;
import broadsheet.platform.db.Database;
import broadsheet.queue.Harm;
import broadsheet.queue.Matter;
import broadsheet.queue.Queue;
import broadsheet.report.Report;
import broadsheet.report.Reports;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Decider;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

@Singleton
final class AppealService implements Appeals {
    private static final int LONGEST = 2000;
    private static final Duration WINDOW = Duration.ofDays(180);

    private final Database database;
    private final AppealStore store;
    private final AppealJudge judge;
    private final Statements statements;
    private final Reports reports;
    private final Queue queue;
    private final Clock clock;

    AppealService(
            Database database,
            AppealStore store,
            AppealJudge judge,
            Statements statements,
            Reports reports,
            Queue queue,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.judge = judge;
        this.statements = statements;
        this.reports = reports;
        this.queue = queue;
        this.clock = clock;
    }

    @Override
    public Outcome<Appeal> byMember(long memberId, StatementId id, String text) {
        return written(text, () -> {
            var statement = statements.lock(id).orElse(null);
            return statement == null || !Objects.equals(statement.member(), memberId)
                    ? unknown()
                    : file(statement, text);
        });
    }

    @Override
    public Outcome<Appeal> bySecret(String secret, String text) {
        return written(
                text,
                () -> statements
                        .bySecret(secret)
                        .flatMap(found -> statements.lock(found.id()))
                        .map(statement -> file(statement, text))
                        .orElseGet(AppealService::unknown));
    }

    private Outcome<Appeal> written(String text, Supplier<Outcome<Appeal>> work) {
        if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            return Outcome.refused(Problem.invalid("appeal.text", "/text", Integer.toString(LONGEST)));
        }
        return database.transaction(work);
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problem.of(Kind.NOT_FOUND, "appeal.unknown"));
    }

    private Outcome<Appeal> file(Statement statement, String text) {
        var now = now();
        if (store.against(statement.id()).isPresent()) {
            return Outcome.refused(Problem.of(Kind.CONFLICT, "appeal.twice"));
        }
        if (statement.deadline().isBefore(now)) {
            return Outcome.refused(Problem.of(Kind.CONFLICT, "appeal.late"));
        }
        if (statement.lifted() != null) {
            return Outcome.refused(Problem.of(Kind.CONFLICT, "appeal.lifted"));
        }
        return insert(new Filing(
                statement.paper(),
                statement.id().value(),
                null,
                statement.target(),
                statement.story(),
                statement.member(),
                text.strip(),
                now,
                statement.by().staff()));
    }

    @Override
    public Outcome<Appeal> byReporter(String secret, Target target, String text) {
        return written(
                text,
                () -> reports.lockRejected(secret, target)
                        .map(report -> file(report, target, text))
                        .orElseGet(AppealService::unknown));
    }

    private Outcome<Appeal> file(Report report, Target target, String text) {
        var item = report.items().stream()
                .filter(one -> one.target().equals(target))
                .findFirst()
                .orElseThrow();
        var now = now();
        if (store.against(report.number(), target).isPresent() || store.granted(target)) {
            return Outcome.refused(Problem.of(Kind.CONFLICT, "appeal.twice"));
        }
        if (Objects.requireNonNull(item.decided()).plus(WINDOW).isBefore(now)) {
            return Outcome.refused(Problem.of(Kind.CONFLICT, "appeal.late"));
        }
        return insert(new Filing(
                report.paper(),
                null,
                report.number(),
                target,
                null,
                report.member(),
                text.strip(),
                now,
                item.decider()));
    }

    private Outcome<Appeal> insert(Filing filing) {
        var id = store.nextId();
        var item = queue.raise(
                new Matter(filing.paper(), filing.target(), filing.story(), Harm.APPEAL, 1, 1, filing.text(), id));
        store.insert(id, filing, filing.at().plus(Harm.APPEAL.target()), item);
        return Outcome.done(store.find(id).orElseThrow());
    }

    @Override
    public Outcome<Appeal> decide(long id, boolean granted, String answer, Staff by) {
        return written(answer, () -> {
            var appeal = store.lock(id).orElse(null);
            if (appeal == null) {
                return unknown();
            }
            return objection(appeal, by)
                    .<Outcome<Appeal>>map(Outcome::refused)
                    .orElseGet(() ->
                            Outcome.done(judge.decide(appeal, granted, answer.strip(), decider(appeal, by), now())));
        });
    }

    private static Decider decider(Appeal appeal, Staff by) {
        return Decider.staff(
                by.actor(), by.may(Permission.JUDGE_APPEALS, appeal.paper()) ? Role.CHIEF_MODERATOR : Role.OPERATOR);
    }

    @Override
    public Optional<Problem> objection(Appeal appeal, Staff by) {
        var late = appeal.due().isBefore(clock.instant()) && by.maySomewhere(Permission.OPERATE);
        if (!by.may(Permission.JUDGE_APPEALS, appeal.paper()) && !late) {
            return Optional.of(Problem.of(Kind.FORBIDDEN, "account.right.missing"));
        }
        if (appeal.state() != State.OPEN) {
            return Optional.of(Problem.of(Kind.CONFLICT, "appeal.decided"));
        }
        return Objects.equals(appeal.first(), by.id())
                ? Optional.of(Problem.of(Kind.FORBIDDEN, "appeal.other-person"))
                : Optional.empty();
    }

    @Override
    public Optional<Appeal> find(long id) {
        return store.find(id);
    }

    @Override
    public Optional<Appeal> against(StatementId statement) {
        return store.against(statement);
    }

    @Override
    public Optional<Appeal> against(long report, Target target) {
        return store.against(report, target);
    }

    @Override
    public List<String> withoutJudge() {
        return store.withoutJudge();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
