package broadsheet.decision;

import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Database;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Decider;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decisions over what is in the queue. Problems have their sentences in the bundle `decision`.
public interface Decisions {
    /// Takes the decision for every item: measures, statements, letters, answers to those who
    /// reported, entries in the
    /// ledger, all in one transaction. Refused as a whole: an item that is decided, that somebody
    /// else has taken up
    /// or
    /// that is an appeal, a measure that does not fit the object, bad input, no right at the
    /// paper.
    Outcome<List<Decision>> decide(NewDecision decision, Staff by);

    /// Takes the measure of a statement back, in the transaction under way: everything is as it
    /// was, as far as the
    /// person concerned has not changed it since.
    void undo(StatementId statement, String why, String text, Decider by);

    /// Decisions on an object, newest first.
    List<Decision> about(Target target);

    /// Adds a private note.
    Outcome<Note> note(Target target, String text, Staff by);

    /// The private notes on an object, newest first.
    List<Note> notes(Target target);

    /// The mail address of a member, for a reason that is kept with the name of who asked.
    /// Refused: no reason.
    Outcome<String> reveal(long memberId, String reason, Staff by);

    /// Keeps everything of a member for so many days, 1 to 365, even when the member wants to be
    /// erased: for a reason
    /// that is kept. Refused: no reason, no right.
    Outcome<Instant> keep(long memberId, int days, String reason, Staff by);

    /// Until when a member is kept, if at all.
    Optional<Instant> keptUntil(long memberId);

    /// From outside the application: how many measures have no statement, and statements no
    /// measure. Always none.
    static long loose(Database database) {
        return new DecisionStore(database).loose();
    }
}
