package broadsheet.member;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.platform.jobs.Together;
import broadsheet.rules.Rules;
import broadsheet.rules.StatementId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

@Singleton
final class MemberService implements Members {
    private static final int MOST_SOUGHT = 200;

    private final Database database;
    private final MemberStore store;
    private final MemberNames names;
    private final Rules rules;
    private final WritingRights rights;
    private final Outbox outbox;
    private final MemberConfig config;
    private final Clock clock;
    private final Together<Long, Optional<Member>> sought = new Together<>(MOST_SOUGHT, MOST_SOUGHT, this::found);

    MemberService(
            Database database,
            MemberStore store,
            MemberNames names,
            Rules rules,
            WritingRights rights,
            Outbox outbox,
            MemberConfig config,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.names = names;
        this.rules = rules;
        this.rights = rights;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public Optional<Member> find(long id) {
        return database.inTransaction() ? Optional.ofNullable(all(List.of(id)).get(id)) : sought.ask(id);
    }

    private List<Optional<Member>> found(List<Long> ids) {
        var members = all(ids);
        return ids.stream().map(id -> Optional.ofNullable(members.get(id))).toList();
    }

    @Override
    public Map<Long, Member> all(Collection<Long> ids) {
        var now = now();
        return ids.isEmpty()
                ? Map.of()
                : store.all(ids).stream().collect(Collectors.toMap(MemberStore.Row::id, row -> row.member(now)));
    }

    @Override
    public List<Problem> objections(String nickname) {
        return names.objection(nickname).map(List::of).orElse(List.of());
    }

    @Override
    public Outcome<Member> register(String nickname) {
        return names.register(nickname, now());
    }

    @Override
    public Outcome<Member> register(String nickname, long paperId) {
        return names.register(nickname, paperId, now());
    }

    @Override
    public Outcome<Member> bring(String nickname, Instant since) {
        return names.register(nickname, since);
    }

    @Override
    public Outcome<Member> changeNickname(long id, String nickname, long paperId) {
        return locked(id, row -> names.change(row, nickname, paperId, now()).then(_ -> found(id)));
    }

    @Override
    public Optional<String> nicknameWish(long id) {
        return names.wish(id);
    }

    @Override
    public Map<Long, String> nicknameWishes(Collection<Long> ids) {
        return names.wishes(ids);
    }

    @Override
    public Outcome<Member> mayWrite(long id, long paperId) {
        return find(id).map(member -> mayWrite(member, paperId)).orElseGet(MemberService::unknown);
    }

    @Override
    public Outcome<Member> mayWrite(Member member, long paperId) {
        return rights.objection(member, paperId).map(Outcome::<Member>refused).orElseGet(() -> Outcome.done(member));
    }

    @Override
    public Outcome<Agreement> agree(long id, long paperId, int version) {
        if (rules.current(paperId).version() != version) {
            return Outcome.refused(Problem.of(Problem.Kind.OUTDATED, "member.rules.outdated"));
        }
        return locked(id, row -> {
            var agreement = new Agreement(paperId, version, now());
            store.insertAgreement(id, agreement);
            return Outcome.done(agreement);
        });
    }

    @Override
    public List<Agreement> agreements(long id) {
        return store.agreements(id);
    }

    @Override
    public Outcome<Member> requestErasure(long id, boolean postsToo) {
        return locked(id, row -> {
            var at = row.erasure() == null ? now().plus(config.erasureGrace()) : row.erasure();
            store.setErasure(id, at, postsToo);
            return found(id);
        });
    }

    @Override
    public Outcome<Member> cancelErasure(long id) {
        return locked(id, row -> {
            if (row.erasure() != null) {
                store.setErasure(id, null, false);
            }
            return found(id);
        });
    }

    @Override
    public Outcome<Member> suspend(long id, Instant until, StatementId statement) {
        return standing(id, new Standing.Suspended(until, statement), statement);
    }

    @Override
    public Outcome<Member> end(long id, StatementId statement) {
        return standing(id, new Standing.Ended(statement), statement);
    }

    @Override
    public Outcome<Member> restore(long id, StatementId statement) {
        return standing(id, new Standing.Active(), statement);
    }

    private Outcome<Member> standing(long id, Standing standing, StatementId statement) {
        return locked(id, row -> {
            store.setStanding(id, standing, statement);
            outbox.append(new StandingChanged(id));
            return found(id);
        });
    }

    @Override
    public Outcome<Member> rename(long id, StatementId statement) {
        return locked(id, row -> names.takeAway(row, statement, now()).then(_ -> found(id)));
    }

    @Override
    public Outcome<Member> giveBack(long id, StatementId statement) {
        return locked(id, row -> {
            names.giveBack(row, statement, now());
            return found(id);
        });
    }

    private Outcome<Member> found(long id) {
        return find(id).map(Outcome::done).orElseGet(MemberService::unknown);
    }

    private <T> Outcome<T> locked(long id, Function<MemberStore.Row, Outcome<T>> work) {
        return database.transaction(() -> store.lock(id).map(work).orElseGet(MemberService::unknown));
    }

    private static <T> Outcome<T> unknown() {
        return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "member.unknown"));
    }
}
