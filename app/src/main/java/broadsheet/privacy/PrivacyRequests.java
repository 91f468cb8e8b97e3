package broadsheet.privacy;

import broadsheet.account.Staff;
import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.platform.db.Database;
import java.util.List;

/// Requests of members about their data. Problems have their sentences in the bundle `privacy`.
public interface PrivacyRequests {
    /// Files a request, and writes a receipt with the day until when it is answered. Refused: no or
    /// too many words, more than five open ones.
    Outcome<PrivacyRequest> file(Filing filing);

    /// All of a member, newest first.
    List<PrivacyRequest> of(long member);

    /// All that are open, those that are due first.
    List<PrivacyRequest> open();

    /// Gives it as many days again, once, for a reason that the member is told. Refused: no reason,
    /// a second time, what is answered, no right.
    Outcome<PrivacyRequest> extend(long id, String reason, Staff by);

    /// Answers it; a refusal needs its reason as much as what was done. Refused: no words, what is
    /// answered, no right.
    Outcome<PrivacyRequest> answer(long id, boolean done, String answer, Staff by);

    /// From outside the application: how many are overdue.
    static long overdue(Database database) {
        return new RequestStore(database).overdue();
    }

    /// A request to be filed.
    ///
    /// @param paper at whose pages the member asks
    /// @param language in which the member is written to
    record Filing(long member, long paper, Language language, PrivacyRequest.Kind kind, String text) {}
}
