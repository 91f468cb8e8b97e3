package broadsheet.account;

import broadsheet.kernel.Outcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Members of staff, what they may do, and their sessions. Outcomes refuse with problems whose codes stand in the
/// bundle `account`.
public interface Accounts {
    /// Adds somebody without a role.
    ///
    /// @param email one `@`, at most 254 characters, no blanks; upper and lower case are the same; not taken
    /// @param name 1 to 100 characters
    /// @param password 10 to 200 characters
    Outcome<Staff> add(String email, String name, String password);

    /// Gives a role; giving it twice changes nothing. Refused: an unknown person or paper, a role for one paper
    /// without paper, a role for all papers with one.
    Outcome<Staff> grant(long staffId, Role role, @Nullable Long paperId);

    /// Takes a role back; taking what was not given changes nothing. Takes effect with the next request.
    Outcome<Staff> revoke(long staffId, Role role, @Nullable Long paperId);

    /// Sets another password and ends all sessions of the person.
    Outcome<Staff> resetPassword(long staffId, String password);

    /// Locks somebody out, ending all sessions, or lets the person in again.
    Outcome<Staff> setDisabled(long staffId, boolean disabled);

    /// The person with this email in whatever case.
    Optional<Staff> byEmail(String email);

    /// Everybody, by email.
    List<Staff> list();

    /// Signs in. Wrong password, unknown email and disabled account are the same refusal after the same work.
    /// [broadsheet.kernel.Problem.Kind#TOO_MANY] after too many attempts for the account or from the address.
    Outcome<SignedIn> signIn(SignInAttempt attempt);

    /// Ends the session of this token, if there is one.
    void signOut(String token);

    /// Ends all sessions of somebody.
    void signOutEverywhere(long staffId);

    /// The session of this token, unless it has ended or its owner is disabled. One statement.
    Optional<Session> bySession(String token);
}
