package broadsheet.member;

import broadsheet.kernel.Outcome;
import broadsheet.rules.StatementId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Members and what they may do. Outcomes refuse with problems whose codes stand in the bundle
/// `member`. Every method joins the transaction under way.
public interface Members {
    /// The member, unless erased.
    Optional<Member> find(long id);

    /// Those of these members that are there, by id; one statement.
    Map<Long, Member> all(Collection<Long> ids);

    /// Why nobody may take this nickname now: its form, or that somebody has one that looks the
    /// same.
    List<broadsheet.kernel.Problem> objections(String nickname);

    /// Makes a member. Refused like [#objections]; without a paper whose moderators could look at it, a nickname in
    /// doubt is refused too.
    Outcome<Member> register(String nickname);

    /// The same on a page of a paper: a nickname in doubt waits for its moderators, and the member has a neutral one
    /// meanwhile.
    Outcome<Member> register(String nickname, long paperId);

    /// The same for somebody whose membership began earlier: in the demo, or at a place that a newsroom leaves.
    Outcome<Member> bring(String nickname, Instant since);

    /// Gives the member another nickname. Refused like [#objections], and when the last change is younger than 14
    /// days. One in doubt waits for the moderators of the paper; the present one stays meanwhile.
    Outcome<Member> changeNickname(long id, String nickname, long paperId);

    /// The nickname of the member that waits for a person.
    Optional<String> nicknameWish(long id);

    /// The same of many members, by id. One statement.
    Map<Long, String> nicknameWishes(Collection<Long> ids);

    /// What somebody who wants to write at a paper must be: a member in good standing who agreed to the
    /// rules in force. Refused with `member.suspended`, `member.ended`, `member.erasure.pending` or
    /// `member.rules.agree`.
    Outcome<Member> mayWrite(long id, long paperId);

    /// The same of a member who was found just now; mostly without a statement.
    Outcome<Member> mayWrite(Member member, long paperId);

    /// Notes that the member agrees to the rules of a paper. Refused when this is not the version in force.
    Outcome<Agreement> agree(long id, long paperId, int version);

    /// Every agreement of a member, newest first.
    List<Agreement> agreements(long id);

    /// Begins an erasure, which happens after a day unless somebody cancels it.
    Outcome<Member> requestErasure(long id, boolean postsToo);

    /// Ends a wish to be erased; signing in does it too. Without such a wish nothing changes.
    Outcome<Member> cancelErasure(long id);

    /// A measure: no writing until then.
    Outcome<Member> suspend(long id, Instant until, StatementId statement);

    /// A measure: no writing any more.
    Outcome<Member> end(long id, StatementId statement);

    /// Takes a measure against the standing back.
    Outcome<Member> restore(long id, StatementId statement);

    /// A measure: takes the nickname away, or refuses the one that waits. The member gets a neutral one, or keeps the
    /// present one, and may choose another at once.
    Outcome<Member> rename(long id, StatementId statement);

    /// Gives a nickname back that was taken away or waited with this statement, unless the member has
    /// chosen another since or somebody has it by now: then nothing changes.
    Outcome<Member> giveBack(long id, StatementId statement);
}
