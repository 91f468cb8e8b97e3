package broadsheet.member.entry;

import broadsheet.kernel.Outcome;
import broadsheet.member.Member;
import java.util.List;
import java.util.Optional;

/// The doors of membership. Nothing here tells whether an e-mail address has an account: the answers are the same, and
/// the owner of the address is told by mail. Problems have their sentences in the bundle `entry`.
public interface Entries {
    /// Writes to the address: how to confirm it, or that it has an account already. Refused: bad input, a nickname
    /// that nobody may take, rules not agreed to, too many tries.
    Outcome<Sent> register(NewMember wanted, Visitor visitor);

    /// The nickname that waits under the token of a mail, unless it is too late.
    Optional<String> pending(String token);

    /// Makes the membership and signs in. Whoever began it gave the password, so it is asked for again: the owner of
    /// an address never takes over what a stranger began in his name.
    ///
    /// @param nickname the one asked for at first, or another if that is taken by now
    Outcome<SignedIn> confirm(String token, String nickname, String password, Visitor visitor);

    /// Gives a member who has no way in an address and a password without a letter: for the demo.
    /// Refused: bad input, an address that has an account.
    Outcome<Sent> open(long memberId, String email, String password);

    /// Signs in with a new token and ends the session of the old one; takes back a wish to be erased.
    Outcome<SignedIn> signIn(String email, String password, Visitor visitor);

    /// Writes to the address how to set another password, if it has an account; else that it has none.
    Outcome<Sent> forgot(String email, Visitor visitor);

    /// True when the token of a mail still lets somebody set a password.
    boolean mayReset(String token);

    /// Sets another password and ends all sessions. Refused: a password out of bounds, a token that is spent.
    Outcome<Sent> reset(String token, String password);

    /// Sets another password for who knows the present one, and ends all other sessions.
    Outcome<Sent> changePassword(long memberId, String present, String wanted, Visitor visitor);

    /// Whether it is the member who sits there, and not somebody who found the device. Refused: another password, too
    /// many tries.
    Outcome<Sent> know(long memberId, String password, Visitor visitor);

    /// Begins the erasure of a member who knows the password, and ends all sessions: the next sign-in cancels it.
    Outcome<Sent> leave(long memberId, String password, boolean postsToo, Visitor visitor);

    /// Who has this token, unless the session has ended. Two statements for all who ask at the same time.
    Optional<SignedInMember> bySession(String token);

    /// Ends the session of this token, if there is one.
    void signOut(String token);

    /// Where the member is signed in, last used first.
    List<Device> devices(long memberId);

    /// Ends one session of the member; nothing when it is not the member's.
    void revoke(long memberId, long device);

    /// The address of a member.
    Optional<String> email(long memberId);

    /// Who sends a request, and by which session.
    record SignedInMember(MemberSession session, Member member) {}
}
