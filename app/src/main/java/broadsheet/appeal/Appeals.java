package broadsheet.appeal;

import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Database;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import java.util.List;
import java.util.Optional;

/// Appeals. Problems have their sentences in the bundle `appeal`. Each is refused when it is
/// late, a second one, blank
/// or longer than 2,000 characters, or somebody else's to make.
public interface Appeals {
    /// By the member whom a statement concerns.
    Outcome<Appeal> byMember(long memberId, StatementId statement, String text);

    /// By whoever has the link of a statement's letter.
    Outcome<Appeal> bySecret(String secret, String text);

    /// By whoever has the link of a report's receipt, when it was rejected for this object.
    Outcome<Appeal> byReporter(String secret, Target target, String text);

    /// Decides. Refused for who decided first, for who has no right to, and when it is decided.
    Outcome<Appeal> decide(long id, boolean granted, String answer, Staff by);

    /// The appeal of this number.
    Optional<Appeal> find(long id);

    /// The appeal against a statement.
    Optional<Appeal> against(StatementId statement);

    /// The appeal against the rejection of a report.
    Optional<Appeal> against(long report, Target target);

    /// Why this person may not decide it, or nothing.
    Optional<broadsheet.kernel.Problem> objection(Appeal appeal, Staff by);

    /// Slugs of papers at which fewer than two people moderate, or none who may judge appeals:
    /// somebody would judge
    /// himself.
    List<String> withoutJudge();

    /// The same from outside the application.
    static List<String> withoutJudge(Database database) {
        return new AppealStore(database).withoutJudge();
    }

    /// From outside the application: how many open appeals are past their seven days.
    static long overdue(Database database) {
        return new AppealStore(database).overdue();
    }
}
