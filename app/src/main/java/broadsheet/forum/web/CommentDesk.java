package broadsheet.forum.web;

import broadsheet.account.CurrentStaff;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.kernel.Problem;
import broadsheet.platform.web.RateLimit;
import broadsheet.platform.web.Refusal;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/// Where comments are handed in, by program or by form: who writes, and whether it is too often.
@Singleton
public final class CommentDesk {
    private final Comments comments;
    private final Stories stories;
    private final CurrentStaff staff;
    private final RateLimit writing;
    private final RateLimit voting;
    private final RateLimit addresses;

    CommentDesk(Comments comments, Stories stories, CurrentStaff staff, ForumLimits limits) {
        this.comments = comments;
        this.stories = stories;
        this.staff = staff;
        writing = new RateLimit(limits.commentsPerAuthor(), limits.window());
        voting = new RateLimit(limits.votesPerMember(), limits.window());
        addresses = new RateLimit(limits.perAddress(), limits.window());
    }

    /// Posts in the name of whoever sends the request.
    ///
    /// @param address of the client
    /// @throws Refusal when it cannot be posted
    public Comment post(Comments.NewComment comment, String address) {
        var author = writer(comment.story());
        limit(addresses, RateLimit.addressKey(address));
        limit(writing, author.toString());
        return Refusal.unwrap(comments.post(comment, author));
    }

    Comment edit(long id, String text, String address) {
        var author = writer(known(id).story());
        limit(addresses, RateLimit.addressKey(address));
        limit(writing, author.toString());
        return Refusal.unwrap(comments.edit(id, text, author));
    }

    Comment delete(long id) {
        return Refusal.unwrap(comments.delete(id, someone()));
    }

    Comment vote(long id, int value, String address) {
        var member = someone().member();
        if (member == null) {
            throw Refusal.of(Problem.of(Problem.Kind.FORBIDDEN, "forum.vote.members"));
        }
        limit(addresses, RateLimit.addressKey(address));
        limit(voting, member.toString());
        return Refusal.unwrap(comments.vote(id, value, member));
    }

    /// True when somebody is signed in who could write.
    public boolean signedIn() {
        return author().isPresent();
    }

    /// Who sends the request, if somebody is signed in.
    Optional<Author> author() {
        return staff.session()
                .map(session ->
                        Author.staff(session.staff().id(), session.staff().name()));
    }

    private Author someone() {
        return author().orElseThrow(
                        () -> Refusal.of(Problem.of(Problem.Kind.UNAUTHENTICATED, "forum.sign-in.required")));
    }

    private Author writer(long story) {
        var author = someone();
        if (stories.cards(List.of(story)).isEmpty()) {
            throw Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "forum.story.unknown"));
        }
        return author;
    }

    Comment known(long id) {
        return comments.find(id)
                .orElseThrow(() -> Refusal.of(Problem.of(Problem.Kind.NOT_FOUND, "forum.comment.unknown")));
    }

    private static void limit(RateLimit limit, String key) {
        limit.take(key).ifPresent(wait -> {
            throw Refusal.of(Problem.of(Problem.Kind.TOO_MANY, "forum.too-often", Long.toString(wait.toSeconds() + 1)));
        });
    }
}
