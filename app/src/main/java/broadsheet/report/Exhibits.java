package broadsheet.report;

import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.rules.Target;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Finds the objects that reports, decisions and appeals are about.
@Singleton
public final class Exhibits {
    private final Comments comments;
    private final Members members;
    private final Stories stories;

    Exhibits(Comments comments, Members members, Stories stories) {
        this.comments = comments;
        this.members = members;
        this.stories = stories;
    }

    /// The object, in whatever state.
    public Optional<Exhibit> find(Target target) {
        return switch (target.kind()) {
            case POST -> comments.find(target.id()).map(comment -> post(target, comment));
            case NICKNAME -> members.find(target.id()).map(member -> nickname(target, member));
            case TAG -> Optional.empty();
        };
    }

    private Exhibit post(Target target, Comment comment) {
        var story = stories.cards(List.of(comment.story())).stream()
                .findFirst()
                .map(card -> card.place().paperId())
                .orElse(null);
        return new Exhibit(
                target,
                story,
                comment.story(),
                comment.author().member(),
                comment.author().name(),
                comment.text(),
                comment.state().code(),
                "/story/" + comment.story() + "/comments/" + comment.id() + "#c" + comment.id(),
                comment.created(),
                comment.votes().up() + comment.votes().down());
    }

    private static Exhibit nickname(Target target, Member member) {
        return new Exhibit(
                target,
                null,
                null,
                member.id(),
                member.nickname(),
                member.nickname(),
                "visible",
                member.path(),
                member.since(),
                0);
    }
}
