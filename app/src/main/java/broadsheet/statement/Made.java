package broadsheet.statement;

import broadsheet.account.Tokens;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerFacts;
import broadsheet.ledger.Seal;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import java.time.Instant;

/// A statement on its way, with what the house adds to it.
///
/// @param secret of its address
/// @param nonce which makes the seal in the ledger worthless without it
record Made(StatementId id, NewStatement statement, String secret, String nonce, Instant issued, Instant deadline) {
    static Made of(StatementId id, NewStatement statement, Instant now, Instant deadline) {
        return new Made(
                id,
                statement.member() == null ? unreachable(statement) : statement,
                Tokens.fresh(),
                Tokens.fresh(),
                now,
                deadline);
    }

    private static NewStatement unreachable(NewStatement wanted) {
        return new NewStatement(
                wanted.paper(),
                null,
                wanted.target(),
                wanted.story(),
                wanted.measure(),
                wanted.ends(),
                wanted.basis(),
                wanted.facts(),
                wanted.by(),
                wanted.bulk(),
                Delivery.UNREACHABLE);
    }

    /// Its entry in the ledger, in which nothing is personal.
    Ledger.Addition entry() {
        var rule = statement.basis() instanceof Basis.Rule cited ? cited : null;
        var law = statement.basis() instanceof Basis.Law cited ? cited : null;
        var facts = new LedgerFacts(
                statement.paper(),
                statement.story(),
                statement.target().kind().code(),
                statement.measure().code(),
                rule == null ? null : rule.clause(),
                rule == null ? null : rule.version(),
                law == null ? null : law.ground(),
                statement.facts().source().code(),
                statement.facts().detected(),
                statement.facts().decided(),
                statement.by().role(),
                statement.ends(),
                id.value(),
                null,
                statement.bulk() == null ? null : "bulk:" + statement.bulk(),
                null);
        var words = statement.facts();
        return new Ledger.Addition(facts, Seal.of(nonce, words.text(), words.evidence()));
    }

    StatementIssued event() {
        return new StatementIssued(id.value(), statement.member());
    }

    boolean byLetter() {
        return statement.delivery() == Delivery.LETTER;
    }

    /// What a program hides, a person looks at.
    boolean waits() {
        return statement.measure() == Measure.HOLD && statement.facts().decided();
    }
}
