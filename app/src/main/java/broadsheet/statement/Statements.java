package broadsheet.statement;

import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Statements of reasons. Whoever takes a measure issues one first and takes the measure with its
/// number, both in one transaction: then no measure exists without its statement, and no statement
/// without its measure.
public interface Statements {
    /// Writes the statement, its entry in the ledger and the letter to the person into the
    /// transaction under way; an [IllegalStateException] outside of one.
    default StatementId issue(NewStatement statement) {
        return issue(List.of(statement)).getFirst();
    }

    /// The same for many, in seven statements of SQL; their numbers in the same order.
    List<StatementId> issue(List<NewStatement> statements);

    /// A number for a decision over many objects, of which each has its own statement.
    long bulk(int objects);

    /// Takes the measure back: notes it, tells the person and the ledger, all in the transaction
    /// under way. A second time changes nothing and tells nobody.
    ///
    /// @return the statement as it is now
    Statement lift(StatementId id, Lifting lifting);

    /// The same for many, by number.
    List<Statement> lift(List<StatementId> ids, Lifting lifting);

    /// Those of these statements that are there, by number. One statement of SQL.
    List<Statement> all(List<StatementId> ids);

    /// The statement of this number.
    Optional<Statement> find(StatementId id);

    /// The statement that a letter leads to.
    Optional<Statement> bySecret(String secret);

    /// Whether a measure stands is asked, changed and asked again by one at a time: to the end of
    /// the transaction.
    Optional<Statement> lock(StatementId id);

    /// Statements about a member, newest first, at most 200.
    List<Statement> ofMember(long memberId);

    /// The same, however many there are: for the member's own copy.
    List<Statement> everyOf(long memberId);

    /// Statements about an object, newest first, at most 200.
    List<Statement> about(Target target);

    /// The statements about an object whose measures stand, newest first, however many there are.
    default List<Statement> inForce(Target target) {
        return inForce(List.of(target)).getOrDefault(target, List.of());
    }

    /// The same of many objects, in one statement of SQL; objects without any are left out.
    Map<Target, List<Statement>> inForce(Collection<Target> targets);

    /// The suspensions and the ends of a membership that stand, newest first, however many there are.
    List<Statement> standing(long memberId);

    /// Who settles disputes out of court, when the house names somebody.
    Optional<String> disputeBody();

    /// Forgets a member: name, facts and evidence go, except of statements that must be kept for an
    /// appeal under way.
    void forget(long memberId, List<StatementId> kept);

    /// How a measure is taken back.
    ///
    /// @param why code: `appeal`, `decision` or `superseded`; of the last nobody is told, for the
    ///     person hears of the statement in its place
    /// @param text what the person is told
    record Lifting(String why, String text, Decider by) {}
}
