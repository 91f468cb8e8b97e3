package broadsheet.decision;

import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Decider;
import java.util.List;

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
}
