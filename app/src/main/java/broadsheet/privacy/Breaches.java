package broadsheet.privacy;

import broadsheet.account.Staff;
import broadsheet.kernel.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is done when data got into wrong hands (PDPA 12, GDPR 33 and 34). For operators; problems
/// have their sentences in the bundle `privacy`.
public interface Breaches {
    /// Enters one. Refused: bad input, no right.
    Outcome<Breach> enter(Breach.NewOne breach, Staff by);

    /// The newest, at most 50.
    List<Breach> newest();

    /// The breach of this number.
    Optional<Breach> find(long id);

    /// Adds people to the list of those affected. Refused: nobody, no breach, no right.
    Outcome<Breach> affect(long breach, Breach.People people, Staff by);

    /// Who is affected, at most 1,000: by number, with the day on which each was told.
    List<Affected> affected(long breach);

    /// What people and the authority would be told, in the languages of the house.
    List<Draft> drafts(Breach breach);

    /// Writes to everybody who is affected and was not told yet; nobody is told twice.
    Outcome<Breach> tell(long breach, Staff by);

    /// Somebody affected.
    record Affected(long member, @Nullable Instant told) {}

    /// A letter that is not sent yet.
    ///
    /// @param to `people` or `authority`
    record Draft(String to, String language, String text) {}
}
