package broadsheet.member;

import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.rules.Rules;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What stands against a member's writing at a paper. Who agreed to a version of the rules stays so: it is asked once.
@Singleton
final class WritingRights {
    private static final int KEPT = 50_000;

    private final Database database;
    private final MemberStore store;
    private final Rules rules;
    private final Cache<Agreed, Boolean> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    WritingRights(Database database, MemberStore store, Rules rules) {
        this.database = database;
        this.store = store;
        this.rules = rules;
    }

    Optional<Problem> objection(Member member, long paper) {
        return standing(member)
                .or(() -> agreed(member.id(), paper)
                        ? Optional.empty()
                        : Optional.of(Problem.of(Problem.Kind.FORBIDDEN, "member.rules.agree")));
    }

    private static Optional<Problem> standing(Member member) {
        return switch (member.standing()) {
            case Standing.Suspended suspended ->
                Optional.of(Problem.of(
                        Problem.Kind.FORBIDDEN,
                        "member.suspended",
                        suspended.until().truncatedTo(ChronoUnit.SECONDS).toString()));
            case Standing.Ended _ -> Optional.of(Problem.of(Problem.Kind.FORBIDDEN, "member.ended"));
            case Standing.Active _ ->
                member.erasure() == null
                        ? Optional.empty()
                        : Optional.of(Problem.of(Problem.Kind.FORBIDDEN, "member.erasure.pending"));
        };
    }

    private boolean agreed(long member, long paper) {
        var wanted = new Agreed(member, paper, rules.current(paper).version());
        if (known.getIfPresent(wanted) != null) {
            return true;
        }
        var agreed = store.agreements(member).stream()
                .anyMatch(one -> one.paperId() == paper && one.version() == wanted.version());
        // What a transaction sees may never be committed.
        if (agreed && !database.inTransaction()) {
            known.put(wanted, true);
        }
        return agreed;
    }

    private record Agreed(long member, long paper, int version) {}
}
