package broadsheet.readertag;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.member.Member;
import broadsheet.rules.StatementId;
import broadsheet.text.Folding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tags from readers. Problems have their sentences in the bundle `readertag`.
public interface ReaderTags {
    /// Part of the page cache that changes whenever a story gets or loses this tag from readers.
    static String part(String tag) {
        return "reader-tag/" + Folding.of(tag);
    }

    /// A member's voice for a tag, new or proposed by others; a second one of the same member
    /// changes nothing. Refused at once: what means nothing, what is only a piece of another word
    /// of the story, what the story is not about, what was declined or taken out; more than a
    /// member or a story has room for.
    Outcome<Proposal> propose(long story, String tag, Member member);

    /// Takes the member's voice back; nothing when there is none. A tag that readers see stays.
    void withdraw(long tag, long member);

    /// The tags of a story that readers see, the strongest first, at most eight. One statement.
    List<ReaderTag> shown(long story);

    /// For staff: every tag of a story, whatever became of it.
    List<ReaderTag> all(long story);

    Optional<ReaderTag> find(long id);

    /// Those of these tags that are there, by number. One statement.
    Map<Long, ReaderTag> find(Collection<Long> ids);

    /// The stories that readers gave a tag under one of these names, newest first, at most 500. One statement.
    List<Long> stories(Collection<String> names);
    /// Who proposed it first and still stands by it: who answers for it, and is told what is
    /// decided of it.
    Optional<Long> proposer(long id);

    /// The same for many tags, by number of the tag. One statement.
    Map<Long, Long> proposers(Collection<Long> ids);

    /// An editor agrees: readers see it at once.
    Outcome<ReaderTag> agree(long id, Actor by);

    /// An editor does not take up what readers have not seen yet. What they see is only taken out
    /// by a decision.
    Outcome<ReaderTag> decline(long id, Actor by);

    /// Takes it out until a decision. The only ways to take a measure are these three, and none
    /// goes without a statement.
    Outcome<ReaderTag> hold(long id, StatementId statement, String clause);

    /// Takes it out.
    Outcome<ReaderTag> remove(long id, StatementId statement, String clause);

    /// Undoes either: it is what it was.
    Outcome<ReaderTag> restore(long id, StatementId statement);

    /// What came of a proposal.
    ///
    /// @param papers true when the paper has the tag already, and nothing had to be kept
    /// @param shown true when readers see it
    record Proposal(String tag, boolean papers, boolean shown) {}
}
