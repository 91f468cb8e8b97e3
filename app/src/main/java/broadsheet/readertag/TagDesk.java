package broadsheet.readertag;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Problem.Kind;
import broadsheet.member.CurrentMember;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.platform.web.RateLimit;
import broadsheet.readertag.ReaderTags.Proposal;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.util.List;

/// Where tags are handed in, by program or by form: which member, whether he may, and whether it is too often.
@Singleton
public final class TagDesk {
    private final ReaderTags tags;
    private final Stories stories;
    private final Members members;
    private final CurrentMember current;
    private final RateLimit each;
    private final RateLimit addresses;

    TagDesk(ReaderTags tags, Stories stories, Members members, CurrentMember current, ReaderTagConfig config) {
        this.tags = tags;
        this.stories = stories;
        this.members = members;
        this.current = current;
        each = new RateLimit(config.perMember(), config.window());
        addresses = new RateLimit(config.perAddress(), config.window());
    }

    /// Proposes in the name of the member who sends the request.
    ///
    /// @param address of the client
    public Outcome<Proposal> propose(long story, String tag, String address) {
        return member(story).then(member -> often(member, address).then(_ -> tags.propose(story, tag, member)));
    }

    /// Takes the voice of the member who sends the request back.
    public Outcome<Boolean> withdraw(long tag) {
        return signedIn().then(member -> {
            tags.withdraw(tag, member.id());
            return Outcome.done(true);
        });
    }

    private Outcome<Member> signedIn() {
        return current.find()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.of(Kind.UNAUTHENTICATED, "readertag.sign-in")));
    }

    private Outcome<Member> member(long story) {
        return signedIn().then(member -> {
            var cards = stories.cards(List.of(story));
            return cards.isEmpty()
                    ? Outcome.refused(Problem.of(Kind.NOT_FOUND, "readertag.story.unknown"))
                    : members.mayWrite(member, cards.getFirst().place().paperId());
        });
    }

    private Outcome<Boolean> often(Member member, String address) {
        return addresses
                .take(RateLimit.addressKey(address))
                .or(() -> each.take(Long.toString(member.id())))
                .<Outcome<Boolean>>map(wait -> Outcome.refused(
                        Problem.of(Kind.TOO_MANY, "readertag.too-often", Long.toString(wait.toSeconds() + 1))))
                .orElseGet(() -> Outcome.done(true));
    }
}
