package broadsheet.member.nickname;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.publication.Publications;
import broadsheet.rules.Measure;
import broadsheet.rules.Rules;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.screening.Finding;
import broadsheet.statement.NewStatement;
import broadsheet.statement.Statements;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Nicknames that wait for a person, at most one of a member. Each waits with its statement of reasons, which puts it
/// into the moderators' queue. Every method that changes something belongs to the transaction under way.
@Singleton
public final class Wishes {
    private final WishStore store;
    private final Statements statements;
    private final Rules rules;
    private final Publications publications;
    private final Clock clock;

    Wishes(WishStore store, Statements statements, Rules rules, Publications publications, Clock clock) {
        this.store = store;
        this.statements = statements;
        this.rules = rules;
        this.publications = publications;
        this.clock = clock;
    }

    /// Has a nickname wait.
    ///
    /// @param paper whose moderators look at it
    public void keep(long member, String nickname, Finding why, long paper) {
        var rulebook = rules.current(paper);
        // A paper may have numbered its clauses anew.
        var clause = rulebook.clause(why.clause())
                .orElse(rulebook.clauses().getFirst())
                .id();
        var words = Words.of("screening", Language.of(publications.paper(paper).language()));
        var reason = new NewStatement.Automatic(
                clause, rulebook.version(), words.text("screening.phase." + why.phase()), nickname);
        var statement = statements.issue(
                NewStatement.atPosting(paper, member, Target.nickname(member), null, Measure.HOLD, reason));
        store.put(new Wish(member, nickname, statement), clock.instant());
    }

    /// What waits of this member.
    public Optional<Wish> of(long member) {
        return of(List.of(member)).stream().findFirst();
    }

    /// What waits of these members. One statement.
    public List<Wish> of(Collection<Long> members) {
        return store.waiting(members);
    }

    /// It was decided against it; with this statement it can come back.
    public void refuse(long member, StatementId statement) {
        store.refuse(member, statement, clock.instant());
    }

    /// What waited or was refused with this statement, and does so no more.
    public Optional<String> take(long member, StatementId statement) {
        return store.take(member, statement);
    }

    /// Nothing of the member waits or may come back any more.
    public void forget(long member) {
        store.delete(member);
    }
}
