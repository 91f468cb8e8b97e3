package broadsheet.member;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.nickname.Doubt;
import broadsheet.member.nickname.NicknameRules;
import broadsheet.member.nickname.Wish;
import broadsheet.member.nickname.Wishes;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.rules.StatementId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How members get their nicknames, change them and lose them. What a person has to look at first waits; its member
/// has another nickname meanwhile.
@Singleton
final class MemberNames {
    private final Database database;
    private final MemberStore store;
    private final NicknameRules rules;
    private final Wishes wishes;
    private final Outbox outbox;
    private final MemberConfig config;

    MemberNames(
            Database database,
            MemberStore store,
            NicknameRules rules,
            Wishes wishes,
            Outbox outbox,
            MemberConfig config) {
        this.database = database;
        this.store = store;
        this.rules = rules;
        this.wishes = wishes;
        this.outbox = outbox;
        this.config = config;
    }

    Optional<Problem> objection(String nickname) {
        return rules.objection(nickname)
                .or(() -> store.bySkeleton(rules.skeleton(nickname)).map(_ -> taken()));
    }

    private static Problem taken() {
        return Problem.invalid("member.nickname.taken", "/nickname");
    }

    Optional<String> wish(long id) {
        return wishes.of(id).map(Wish::nickname);
    }

    Map<Long, String> wishes(Collection<Long> ids) {
        return wishes.of(ids).stream().collect(Collectors.toMap(Wish::member, Wish::nickname));
    }

    /// Where no paper's moderators could look at it, a nickname in doubt is refused.
    Outcome<Member> register(String nickname, Instant since) {
        return rules.objection(nickname)
                .or(() -> rules.doubt(nickname).map(Doubt::problem))
                .<Outcome<Member>>map(Outcome::refused)
                .orElseGet(() -> insert(nickname, since));
    }

    Outcome<Member> register(String nickname, long paper, Instant now) {
        var objection = objection(nickname);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var doubt = rules.doubt(nickname);
        if (doubt.isEmpty()) {
            return insert(nickname, now);
        }
        return database.transaction(() -> {
            var member = nameless(now);
            outbox.append(new MemberRegistered(member.id()));
            wishes.keep(member.id(), nickname, doubt.get().finding(), paper);
            return Outcome.done(member);
        });
    }

    private Member nameless(Instant now) {
        while (true) {
            var id = store.nextId();
            var member = new Member(id, neutral(id), now, new Standing.Active(), null);
            // Somebody may have chosen this very nickname.
            if (store.insert(member, rules.skeleton(member.nickname()))) {
                return member;
            }
        }
    }

    private Outcome<Member> insert(String nickname, Instant since) {
        return database.transaction(() -> {
            var member = new Member(store.nextId(), nickname, since, new Standing.Active(), null);
            if (!store.insert(member, rules.skeleton(nickname))) {
                return Outcome.refused(taken());
            }
            outbox.append(new MemberRegistered(member.id()));
            return Outcome.done(member);
        });
    }

    /// In the transaction that has locked the member.
    Outcome<Boolean> change(MemberStore.Row row, String nickname, long paper, Instant now) {
        var problem = rules.objection(nickname).or(() -> tooSoon(row, nickname, now));
        if (problem.isPresent()) {
            return Outcome.refused(problem.get());
        }
        var wish = wishes.of(row.id());
        var same = row.nickname().equals(nickname);
        var doubt = rules.doubt(nickname);
        if (doubt.isPresent() && !same) {
            return wish.isPresent()
                    ? Outcome.refused(Problem.invalid("member.nickname.waits", "/nickname"))
                    : keep(row, nickname, doubt.get(), paper);
        }
        if (!same && !set(row, nickname, null, now)) {
            return Outcome.refused(taken());
        }
        wishes.forget(row.id());
        wish.ifPresent(dropped -> outbox.append(
                new NicknameWishDropped(row.id(), dropped.statement().value())));
        return Outcome.done(true);
    }

    private Outcome<Boolean> keep(MemberStore.Row row, String nickname, Doubt doubt, long paper) {
        var others = store.bySkeleton(rules.skeleton(nickname)).filter(id -> id != row.id());
        if (others.isPresent()) {
            return Outcome.refused(taken());
        }
        wishes.keep(row.id(), nickname, doubt.finding(), paper);
        return Outcome.done(true);
    }

    private Optional<Problem> tooSoon(MemberStore.Row row, String nickname, Instant now) {
        return store.lastChange(row.id())
                .map(last -> last.plus(config.nicknamePause()))
                .filter(free -> free.isAfter(now) && !row.nickname().equals(nickname))
                .map(free -> Problem.invalid(
                        "member.nickname.too-soon",
                        "/nickname",
                        Long.toString(Math.max(1, ChronoUnit.DAYS.between(now, free) + 1))));
    }

    /// A nickname that waits is refused, and the member keeps the present one; else that one is taken away.
    Outcome<Boolean> takeAway(MemberStore.Row row, StatementId statement, Instant now) {
        if (wishes.of(row.id()).isPresent()) {
            wishes.refuse(row.id(), statement);
            return Outcome.done(true);
        }
        var neutral = neutral(row.id());
        // Somebody may have chosen this very nickname.
        while (!set(row, neutral, statement, now)) {
            neutral = neutral(store.nextId());
        }
        return Outcome.done(true);
    }

    /// What waited or was taken away with this statement, if nobody has it by now and the member has not changed
    /// meanwhile.
    void giveBack(MemberStore.Row row, StatementId statement, Instant now) {
        var before = wishes.take(row.id(), statement)
                .or(() -> store.takenWith(row.id(), statement))
                .orElse(row.nickname());
        if (!before.equals(row.nickname())) {
            set(row, before, statement, now);
        }
    }

    private boolean set(MemberStore.Row row, String nickname, @Nullable StatementId statement, Instant now) {
        if (!store.setNickname(row.id(), nickname, rules.skeleton(nickname))) {
            return false;
        }
        store.insertChange(row.id(), row.nickname(), nickname, statement, now);
        outbox.append(new NicknameChanged(row.id()));
        return true;
    }

    private static String neutral(long id) {
        return "讀者" + id;
    }
}
