package broadsheet.forum.web;

import broadsheet.account.CurrentStaff;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Problem.Kind;
import broadsheet.member.CurrentMember;
import broadsheet.member.Members;
import broadsheet.platform.web.RateLimit;
import broadsheet.story.Stories;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Where comments are handed in, by program or by form: who writes, whether he may, and whether it is too often.
@Singleton
public final class CommentDesk {
    private final Comments comments;
    private final Stories stories;
    private final Members members;
    private final CurrentMember member;
    private final CurrentStaff staff;
    private final RateLimit writing;
    private final RateLimit voting;
    private final RateLimit addresses;
    /// Whose rules are asked for. Whether readers see the story at this moment is asked when the comment is written.
    private final Cache<Long, Long> papers = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build();

    CommentDesk(
            Comments comments,
            Stories stories,
            Members members,
            CurrentMember member,
            CurrentStaff staff,
            ForumLimits limits) {
        this.comments = comments;
        this.stories = stories;
        this.members = members;
        this.member = member;
        this.staff = staff;
        writing = new RateLimit(limits.commentsPerAuthor(), limits.window());
        voting = new RateLimit(limits.votesPerMember(), limits.window());
        addresses = new RateLimit(limits.perAddress(), limits.window());
    }

    /// Posts in the name of whoever sends the request.
    ///
    /// @param address of the client
    public Outcome<Comment> post(Comments.NewComment comment, String address) {
        return writer(paperOfLate(comment.story()))
                .then(author -> often(writing, key(author), address).then(_ -> comments.post(comment, author)));
    }

    /// Changes what the same writer posted.
    public Outcome<Comment> edit(long id, Comments.Wording wording, String address) {
        return on(id, author -> often(writing, key(author), address).then(_ -> comments.edit(id, wording, author)));
    }

    /// Takes back what the same writer posted; also whoever may not write any more can.
    public Outcome<Comment> delete(long id) {
        return signedIn().then(author -> comments.delete(id, author));
    }

    /// Votes as the member who sends the request.
    public Outcome<Comment> vote(long id, int value, String address) {
        return on(id, author -> {
            var voter = author.member();
            return voter == null
                    ? Outcome.refused(Problem.of(Kind.FORBIDDEN, "forum.vote.members"))
                    : often(voting, key(author), address).then(_ -> comments.vote(id, value, voter));
        });
    }

    private Outcome<Comment> on(long id, Function<Author, Outcome<Comment>> work) {
        return comments.find(id)
                .map(comment -> writer(paper(comment.story())).then(work))
                .orElseGet(() -> Outcome.refused(Problem.of(Kind.NOT_FOUND, "forum.comment.unknown")));
    }

    /// Who sends the request, if somebody is signed in: the member, else the member of staff.
    Optional<Author> author() {
        return member.find()
                .map(one -> Author.member(one.id(), one.nickname()))
                .or(() -> staff.session()
                        .map(session -> Author.staff(
                                session.staff().id(), session.staff().name())));
    }

    private Outcome<Author> signedIn() {
        return author().map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.of(Kind.UNAUTHENTICATED, "forum.sign-in.required")));
    }

    /// A member in good standing who agreed to the rules of the story's paper, or staff.
    private Outcome<Author> writer(Optional<Long> paper) {
        return signedIn().then(author -> {
            if (paper.isEmpty()) {
                return Outcome.refused(Problem.of(Kind.NOT_FOUND, "forum.story.unknown"));
            }
            return member.find()
                    .map(one -> members.mayWrite(one, paper.get())
                            .then(found -> Outcome.done(Author.member(found.id(), found.nickname()))))
                    .orElseGet(() -> Outcome.done(author));
        });
    }

    private Optional<Long> paperOfLate(long story) {
        var known = papers.getIfPresent(story);
        if (known != null) {
            return Optional.of(known);
        }
        var paper = paper(story);
        paper.ifPresent(found -> papers.put(story, found));
        return paper;
    }

    private Optional<Long> paper(long story) {
        return Optional.ofNullable(stories.papers(List.of(story)).get(story));
    }

    private Outcome<Boolean> often(RateLimit limit, String key, String address) {
        return addresses
                .take(RateLimit.addressKey(address))
                .or(() -> limit.take(key))
                .<Outcome<Boolean>>map(wait -> Outcome.refused(
                        Problem.of(Kind.TOO_MANY, "forum.too-often", Long.toString(wait.toSeconds() + 1))))
                .orElseGet(() -> Outcome.done(true));
    }

    private static String key(Author author) {
        return author.member() + "/" + author.staff();
    }
}
