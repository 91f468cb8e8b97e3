package broadsheet.forum;

import broadsheet.forum.Comments.NewComment;
import broadsheet.forum.gate.Attempt;
import broadsheet.forum.gate.CommentGate;
import broadsheet.forum.gate.Entry;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Problem.Kind;
import broadsheet.screening.Draft;
import broadsheet.screening.Writer;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /// What has to be known before these are written: at most four statements, however many they are.
    Facts facts(List<Wanted> wanted, Instant now) {
        var ids = wanted.stream().map(one -> one.comment().story()).distinct().toList();
        var parents = wanted.stream()
                .map(one -> one.comment().parent())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Facts(
                stories.papers(ids),
                discussions.settings(ids),
                parents.isEmpty()
                        ? Map.of()
                        : store.all(parents).stream().collect(Collectors.toMap(Comment::id, parent -> parent)),
                own.recent(wanted, now));
    }

    /// What screening says of a comment that nothing else stands against.
    ///
    /// @param edits the comment in whose place it is to stand, or null
    Outcome<Entry> toEnter(Wanted wanted, Facts facts, Writer writer, @Nullable Long edits) {
        var comment = wanted.comment();
        var member = wanted.by().member();
        if (member == null) {
            return Outcome.done(Entry.STAFF);
        }
        var mode = facts.setting(comment).reviewed() ? Draft.Mode.REVIEWED : Draft.Mode.OPEN;
        var place = new Attempt.Place(facts.paper(comment), comment.story(), mode, comment.parent(), edits);
        return gate.ask(new Attempt(
                place, member, writer, comment.text(), comment.wording().confirm()));
    }

    /// A story that readers see, with a discussion that is open, and in it what the comment answers.
    Optional<Problem> toPost(NewComment comment, Facts facts) {
        if (!facts.papers().containsKey(comment.story())) {
            return Optional.of(Problem.of(Kind.NOT_FOUND, "forum.story.unknown"));
        }
        if (!facts.setting(comment).open()) {
            return Optional.of(Problem.of(Kind.CONFLICT, "forum.closed"));
        }
        var parent = facts.parent(comment);
        var found = parent != null && parent.story() == comment.story() && parent.visible();
        return comment.parent() == null || found
                ? Optional.empty()
                : Optional.of(Problem.invalid("forum.parent.unknown", "/parent"));
    }

    /// In a slow discussion: whether the author still has to wait. Whoever else asks for the same author waits until
    /// the transaction ends.
    Optional<Problem> tooFast(NewComment comment, Facts facts, Author by, Instant now) {
        var slow = facts.setting(comment).slowSeconds();
        return own.lastOf(comment.story(), by)
                .map(last -> Duration.between(now, last.plusSeconds(slow)))
                .filter(wait -> wait.isPositive())
                .map(wait -> Problem.of(Kind.TOO_MANY, "forum.slow", Long.toString(wait.toSeconds() + 1)));
    }

    /// @param papers of the stories that readers see
    /// @param parents what is answered, by id
    /// @param writers how members wrote lately
    record Facts(
            Map<Long, Long> papers,
            Map<Long, DiscussionStore.Setting> settings,
            Map<Long, Comment> parents,
            Map<Wanted, Writer> writers) {
        DiscussionStore.Setting setting(NewComment comment) {
            return settings.getOrDefault(comment.story(), DiscussionStore.Setting.USUAL);
        }

        Writer writer(Wanted wanted) {
            return writers.getOrDefault(wanted, Writer.USUAL);
        }

        long paper(NewComment comment) {
            return Objects.requireNonNull(papers.get(comment.story()));
        }

        @Nullable
        Comment parent(NewComment comment) {
            return comment.parent() == null ? null : parents.get(comment.parent());
        }
    }

    /// A comment that somebody wants to stand there.
    record Wanted(NewComment comment, Author by) {}

    Duration editTime() {
        return config.edit();
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

    /// By whoever wrote it, while readers see it.
    Optional<Problem> toDelete(Comment comment, Author by) {
        if (!comment.author().is(by)) {
            return Optional.of(Problem.of(Kind.FORBIDDEN, "forum.comment.foreign"));
        }
        return comment.visible() || comment.takenBack()
                ? Optional.empty()
                : Optional.of(Problem.of(Kind.CONFLICT, "forum.comment.judged"));
    }

    /// All that a measure is for are there; what its author took back cannot be hidden, and stays so.
    Optional<Problem> toJudge(List<Comment> found, int wanted, boolean hide) {
        if (found.size() < wanted) {
            return Optional.of(Problem.of(Kind.NOT_FOUND, "forum.comment.unknown"));
        }
        var back = found.stream().filter(Comment::takenBack).count();
        return back > 0 && (hide || back == found.size())
                ? Optional.of(Problem.of(Kind.CONFLICT, "forum.comment.deleted"))
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
