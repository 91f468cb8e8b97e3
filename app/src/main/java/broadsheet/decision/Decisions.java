package broadsheet.decision;

import broadsheet.account.Staff;
import broadsheet.forum.copy.Copy;
import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Database;
import broadsheet.queue.QueueItem;
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

    /// Puts something into the queue that a moderator found and nobody reported. Refused: what is
    /// not there, what readers do not see, no right at its paper.
    ///
    /// @param paper whose rules count for what is seen in all papers, such as a nickname
    Outcome<QueueItem> takeUp(Target target, long paper, Staff by);

    /// Posts of the same paper that nobody reported and that say the same as an open item's post,
    /// under the same story or of the same day: at most 200.
    List<Copy> copies(QueueItem item);

    /// The mail address of whoever made an item's object, for a reason that is kept with the name
    /// of who asked. Refused: no reason, no right at the paper in whose queue it lies.
    Outcome<String> reveal(long item, String reason, Staff by);

    /// To whom a member's address was shown, when and why, newest first.
    List<Note> reveals(long memberId);

    /// Keeps everything of whoever made an item's object for so many days, 1 to 365, even when the
    /// member wants to be erased: for a reason that is kept. Refused: no reason, no right at the
    /// paper in whose queue it lies.
    Outcome<Instant> keep(long item, int days, String reason, Staff by);

    /// Until when a member is kept, if at all.
    Optional<Instant> keptUntil(long memberId);

    /// From outside the application: how many measures have no statement, and statements no
    /// measure. Always none.
    static long loose(Database database) {
        return new LooseStore(database).count();
    }
}
