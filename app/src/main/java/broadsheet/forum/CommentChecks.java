package broadsheet.forum;

import broadsheet.forum.Comments.NewComment;
import broadsheet.forum.gate.Attempt;
import broadsheet.forum.gate.CommentGate;
import broadsheet.forum.gate.Entry;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Problem.Kind;
import broadsheet.screening.Draft;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What stands against writing, changing and voting.
@Singleton
final class CommentChecks {
    private final Stories stories;
    private final DiscussionStore discussions;
    private final CommentStore store;
    private final OwnCommentStore own;
    private final CommentGate gate;
    private final ForumConfig config;

    CommentChecks(
            Stories stories,
            DiscussionStore discussions,
            CommentStore store,
            OwnCommentStore own,
            CommentGate gate,
            ForumConfig config) {
        this.stories = stories;
        this.discussions = discussions;
        this.store = store;
        this.own = own;
        this.gate = gate;
        this.config = config;
    }

    /// A story that readers see, and a text that screening lets in.
    Outcome<Entry> toEnter(NewComment comment, Author by, Instant now) {
        var cards = stories.cards(List.of(comment.story()));
        if (cards.isEmpty()) {
            return Outcome.refused(Problem.of(Kind.NOT_FOUND, "forum.story.unknown"));
        }
        var member = by.member();
        if (member == null) {
            return Outcome.done(Entry.STAFF);
        }
        var recent = own.recent(member, comment, now);
        // A closed discussion is told of with a sentence of its own.
        var mode = recent.reviewed() ? Draft.Mode.REVIEWED : Draft.Mode.OPEN;
        var place = new Attempt.Place(cards.getFirst().place().paperId(), comment.story(), mode);
        return gate.ask(new Attempt(
                place,
                member,
                recent.writer(),
                comment.text(),
                comment.wording().confirm()));
    }

    /// A discussion that is open and not too fast.
    Optional<Problem> toPost(long story, Author by, Instant now) {
        var discussion = discussions.discussion(story);
        if (!discussion.open()) {
            return Optional.of(Problem.of(Kind.CONFLICT, "forum.closed"));
        }
        return discussion.slowSeconds() == 0 || by.staff() != null ? Optional.empty() : tooFast(discussion, by, now);
    }

    private Optional<Problem> tooFast(Discussion discussion, Author by, Instant now) {
        return store.lastOf(discussion.story(), by)
                .map(last -> Duration.between(now, last.plusSeconds(discussion.slowSeconds())))
                .filter(wait -> wait.isPositive())
                .map(wait -> Problem.of(Kind.TOO_MANY, "forum.slow", Long.toString(wait.toSeconds() + 1)));
    }

    Optional<Problem> toEdit(Comment comment, Author by, Instant now) {
        if (!comment.author().is(by)) {
            return Optional.of(Problem.of(Kind.FORBIDDEN, "forum.comment.foreign"));
        }
        if (!comment.visible()) {
            return Optional.of(Problem.of(Kind.CONFLICT, "forum.comment.judged"));
        }
        return now.isAfter(comment.created().plus(config.edit()))
                ? Optional.of(Problem.of(
                        Kind.CONFLICT,
                        "forum.edit.late",
                        Long.toString(config.edit().toMinutes())))
                : Optional.empty();
    }

    Optional<Problem> toVote(Comment comment, int value, long member) {
        if (value < -1 || value > 1) {
            return Optional.of(Problem.invalid("forum.vote.value", "/value"));
        }
        if (!comment.visible()) {
            return Optional.of(Problem.of(Kind.CONFLICT, "forum.comment.judged"));
        }
        var author = comment.author().member();
        return author != null && author == member
                ? Optional.of(Problem.of(Kind.FORBIDDEN, "forum.vote.own"))
                : Optional.empty();
    }
}
