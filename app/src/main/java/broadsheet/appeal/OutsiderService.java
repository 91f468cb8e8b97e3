package broadsheet.appeal;

import broadsheet.account.Accounts;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.account.Tokens;
import broadsheet.appeal.Appeal.State;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Problem.Kind;
import broadsheet.platform.db.Database;
import broadsheet.statement.Decider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

@Singleton
final class OutsiderService implements Outsiders {
    private static final int LONGEST = 2000;
    private static final int LONGEST_NAME = 100;
    private static final Duration LINK = Duration.ofDays(14);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cc}]{1,64}@[^@\\s\\p{Cc}]{1,180}");
    private static final Decider OUTSIDER = new Decider(Actor.program("outsider"), "outsider");

    private final Database database;
    private final AppealStore appeals;
    private final OutsiderStore store;
    private final AppealJudge judge;
    private final AppealLetters letters;
    private final Accounts accounts;
    private final Clock clock;

    OutsiderService(
            Database database,
            AppealStore appeals,
            OutsiderStore store,
            AppealJudge judge,
            AppealLetters letters,
            Accounts accounts,
            Clock clock) {
        this.database = database;
        this.appeals = appeals;
        this.store = store;
        this.judge = judge;
        this.letters = letters;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public List<Appeal> overdue(Collection<Long> papers) {
        return appeals.overdue(papers, now());
    }

    @Override
    public Outcome<Invited> invite(long id, String name, String email, Staff by) {
        var who = name.strip();
        var address = email.strip();
        if (who.isEmpty() || who.length() > LONGEST_NAME || who.chars().anyMatch(Character::isISOControl)) {
            return Outcome.refused(Problem.invalid("appeal.outsider.name", "/name", Integer.toString(LONGEST_NAME)));
        }
        if (!EMAIL.matcher(address).matches() || accounts.byEmail(address).isPresent()) {
            return Outcome.refused(Problem.invalid("appeal.outsider.email", "/email"));
        }
        return database.transaction(() -> {
            var appeal = appeals.lock(id).orElse(null);
            if (appeal == null) {
                return unknown();
            }
            return objection(appeal, by)
                    .<Outcome<Invited>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(invite(appeal, who, address, by)));
        });
    }

    private Optional<Problem> objection(Appeal appeal, Staff by) {
        if (!by.maySomewhere(Permission.OPERATE) && !by.may(Permission.JUDGE_APPEALS, appeal.paper())) {
            return Optional.of(Problem.of(Kind.FORBIDDEN, "account.right.missing"));
        }
        if (Objects.equals(appeal.first(), by.id())) {
            return Optional.of(Problem.of(Kind.FORBIDDEN, "appeal.other-person"));
        }
        if (appeal.state() != State.OPEN) {
            return Optional.of(Problem.of(Kind.CONFLICT, "appeal.decided"));
        }
        return appeal.due().isAfter(now())
                ? Optional.of(Problem.of(Kind.CONFLICT, "appeal.outsider.early"))
                : Optional.empty();
    }

    private Invited invite(Appeal appeal, String name, String email, Staff by) {
        var now = now();
        var link = new OutsiderStore.Link(appeal.id(), name, email, Tokens.fresh(), now, now.plus(LINK));
        store.endEarlier(appeal.id(), now);
        letters.invited(appeal, link);
        return store.insert(link, by);
    }

    @Override
    public Map<Long, List<Invited>> invited(Collection<Long> asked) {
        return store.of(asked);
    }

    @Override
    public Optional<Appeal> find(String secret) {
        return store.appeal(secret, now()).flatMap(appeals::find).filter(appeal -> appeal.state() == State.OPEN);
    }

    @Override
    public Outcome<Appeal> decide(String secret, boolean granted, String answer) {
        if (answer.isBlank() || answer.length() > LONGEST || answer.indexOf('\0') >= 0) {
            return Outcome.refused(Problem.invalid("appeal.text", "/answer", Integer.toString(LONGEST)));
        }
        return database.transaction(() -> {
            var appeal = find(secret).flatMap(found -> appeals.lock(found.id())).orElse(null);
            if (appeal == null) {
                return unknown();
            }
            if (appeal.state() != State.OPEN) {
                return Outcome.refused(Problem.of(Kind.CONFLICT, "appeal.decided"));
            }
            return store.use(secret, now())
                    ? Outcome.done(judge.decide(appeal, granted, answer.strip(), OUTSIDER, now()))
                    : unknown();
        });
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problem.of(Kind.NOT_FOUND, "appeal.unknown"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
