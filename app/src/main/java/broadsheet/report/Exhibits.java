package broadsheet.report;

import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.readertag.ReaderTag;
import broadsheet.readertag.ReaderTags;
import broadsheet.rules.Target;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds the objects that reports, decisions and appeals are about.
@Singleton
public final class Exhibits {
    private final Comments comments;
    private final Members members;
    private final ReaderTags tags;
    private final Stories stories;

    Exhibits(Comments comments, Members members, ReaderTags tags, Stories stories) {
        this.tags = tags;
        this.comments = comments;
        this.members = members;
        this.stories = stories;
    }

    /// The object, in whatever state.
    public Optional<Exhibit> find(Target target) {
        return switch (target.kind()) {
            case POST -> comments.find(target.id()).map(comment -> post(target, comment));
            case NICKNAME -> members.find(target.id()).map(member -> nickname(target, member));
            case TAG -> tags.find(target.id()).map(tag -> tag(target, tag));
        };
    }

    private Exhibit post(Target target, Comment comment) {
        return new Exhibit(
                target,
                paper(comment.story()),
                comment.story(),
                comment.author().member(),
                comment.author().name(),
                comment.text(),
                comment.state().code(),
                "/story/" + comment.story() + "/comments/" + comment.id() + "#c" + comment.id(),
                comment.created(),
                comment.votes().up() + comment.votes().down());
    }

    /// Who proposed it first answers for it.
    private Exhibit tag(Target target, ReaderTag tag) {
        var proposer = tags.proposer(tag.id()).flatMap(members::find);
        return new Exhibit(
                target,
                paper(tag.story()),
                tag.story(),
                proposer.map(Member::id).orElse(null),
                proposer.map(Member::nickname).orElse(""),
                tag.tag(),
                tag.state() == ReaderTag.State.SHOWN ? "visible" : tag.state().code(),
                "/story/" + tag.story() + "#tags",
                null,
                tag.voices());
    }

    private @Nullable Long paper(long story) {
        return stories.cards(List.of(story)).stream()
                .findFirst()
                .map(card -> card.place().paperId())
                .orElse(null);
    }

    /// Of a member whose nickname waits that one is looked at.
    private Exhibit nickname(Target target, Member member) {
        var wish = members.nicknameWish(member.id());
        return new Exhibit(
                target,
                null,
                null,
                member.id(),
                member.nickname(),
                wish.orElse(member.nickname()),
                wish.isPresent() ? "held" : "visible",
                member.path(),
                member.since(),
                0);
    }
}
