package broadsheet.report;

import broadsheet.kernel.Outcome;
import broadsheet.rules.Target;
import broadsheet.statement.Decider;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reports of readers. Problems have their sentences in the bundle `report`.
public interface Reports {
    /// Files a report and puts its objects into the queue; the receipt goes to the reporter's
    /// address too, if he gave
    /// one. Refused: bad input, objects that readers do not see, too many, a reporter who is
    /// paused.
    Outcome<Receipt> file(NewReport report, Reporter by);

    /// The report of a status page.
    Optional<Report> bySecret(String secret);

    /// Reports on an object, newest first.
    default List<Report> about(Target target) {
        return about(List.of(target)).getOrDefault(target, List.of());
    }

    /// The same of many objects, in one statement; objects without any are left out.
    Map<Target, List<Report>> about(Collection<Target> targets);

    /// Answers every open report on these objects, in the transaction under way: state, letter,
    /// entry in the ledger, and what it says of the reporter. At most seven statements.
    ///
    /// @param measures number of the ledger's entry of the measure on each object; none of what
    ///     nothing was done about
    /// @return how many were answered
    int answer(Collection<Target> targets, Map<Target, Long> measures, Answer answer);

    /// An object of a report that was rejected, for the one who filed it to appeal, locked to the
    /// end of the
    /// transaction; nothing when there is none.
    Optional<Report> lockRejected(String secret, Target target);

    /// An appeal against a rejection was granted: the report is open again.
    void reopen(long number, Target target);

    /// The measure that followed was taken back: those who were told that their reports were
    /// right are told again.
    void correct(Target target, String text, Decider by);

    /// Where who filed a report is reached, if anywhere.
    Optional<String> address(long number);

    /// How many reports of each legal ground came in, from one moment to before another.
    Map<String, Long> received(Instant from, Instant to);

    /// What a decision says to those who reported.
    ///
    /// @param unfounded filed against better knowledge
    record Answer(boolean upheld, boolean unfounded, String text, Decider by) {}
}
