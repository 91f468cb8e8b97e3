package broadsheet.forum;

import broadsheet.forum.text.CommentText;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.rules.StatementId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class CommentService implements Comments {
    private static final int LONGEST_WAIT = 3_600;

    private final Database database;
    private final CommentStore store;
    private final DiscussionStore discussions;
    private final CommentPager pager;
    private final CommentChecks checks;
    private final CommentIntake intake;
    private final Outbox outbox;
    private final Clock clock;

    CommentService(
            Database database,
            CommentStore store,
            DiscussionStore discussions,
            CommentPager pager,
            CommentChecks checks,
            CommentIntake intake,
            Outbox outbox,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.discussions = discussions;
        this.pager = pager;
        this.checks = checks;
        this.intake = intake;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Discussion discussion(long story) {
        return discussions.discussion(story);
    }

    @Override
    public Page page(long story, CommentOrder order, @Nullable String after, int limit) {
        return pager.page(story, order, after, limit);
    }

    @Override
    public Optional<Page> around(long story, long comment, int limit) {
        return store.find(comment).filter(found -> found.story() == story).map(found -> pager.around(found, limit));
    }

    @Override
    public Duration editTime() {
        return checks.editTime();
    }

    @Override
    public Optional<Comment> find(long id) {
        return store.find(id);
    }

    @Override
    public Map<Long, Comment> find(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.all(ids).stream().collect(Collectors.toMap(Comment::id, comment -> comment));
    }

    @Override
    public List<Earlier> earlier(long id) {
        return store.earlier(id);
    }

    @Override
    public Outcome<Comment> post(NewComment comment, Author by) {
        var text = CommentText.of(comment.text());
        var problems = text.problems(comment.text());
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        var wording = new Wording(text.value(), comment.wording().confirm());
        return intake.take(new NewComment(comment.story(), comment.parent(), wording), by);
    }

    @Override
    public Outcome<Comment> edit(long id, Wording wording, Author by) {
        var text = CommentText.of(wording.text());
        var problems = text.problems(wording.text());
        return change(id, comment -> {
            var wrong = checks.toEdit(comment, by, now());
            if (wrong.isPresent() || !problems.isEmpty()) {
                return new Outcome.Refused<>(wrong.map(List::of).orElse(problems));
            }
            if (text.value().equals(comment.text())) {
                return Outcome.done(false);
            }
            var tidy = new NewComment(comment.story(), comment.parent(), new Wording(text.value(), wording.confirm()));
            return intake.change(comment, tidy, by);
        });
    }

    @Override
    public Outcome<Comment> delete(long id, Author by) {
        return change(id, comment -> {
            var wrong = checks.toDelete(comment, by);
            if (wrong.isPresent() || comment.takenBack()) {
                return wrong.<Outcome<Boolean>>map(Outcome::refused).orElseGet(() -> Outcome.done(false));
            }
            store.state(List.of(comment), CommentState.DELETED_BY_AUTHOR, Map.of(), null);
            return Outcome.done(true);
        });
    }

    @Override
    public Outcome<Comment> vote(long id, int value, long member) {
        return change(
                id,
                comment -> checks.toVote(comment, value, member)
                        .<Outcome<Boolean>>map(Outcome::refused)
                        .orElseGet(() -> Outcome.done(discussions.vote(comment, value, member, now()))));
    }

    @Override
    public Map<Long, Integer> votes(long story, long member) {
        return discussions.votes(story, member);
    }

    @Override
    public Outcome<List<Comment>> hold(Map<Long, StatementId> posts, String clause) {
        return measure(posts, CommentState.HELD, clause);
    }

    @Override
    public Outcome<List<Comment>> remove(Map<Long, StatementId> posts, String clause) {
        return measure(posts, CommentState.REMOVED, clause);
    }

    @Override
    public Outcome<List<Comment>> restore(Map<Long, StatementId> posts) {
        return measure(posts, CommentState.VISIBLE, null);
    }

    @Override
    public Optional<Comment> admit(StatementId statement) {
        return database.transaction(() -> intake.admit(statement));
    }

    /// What its author took back stays so, whatever is decided of it.
    private Outcome<List<Comment>> measure(Map<Long, StatementId> posts, CommentState state, @Nullable String clause) {
        return database.transaction(() -> {
            var all = store.lock(posts.keySet());
            var wrong = checks.toJudge(all, posts.size(), clause != null);
            if (wrong.isPresent()) {
                return Outcome.refused(wrong.get());
            }
            var open = all.stream().filter(comment -> !comment.takenBack()).toList();
            store.state(open, state, posts, clause);
            outbox.append(CommentsPosted.of(open, state));
            return Outcome.done(store.all(open.stream().map(Comment::id).toList()));
        });
    }

    @Override
    public Outcome<Comment> pick(long id, boolean picked, Actor by) {
        return change(id, comment -> {
            if (picked && !comment.visible()) {
                return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "forum.comment.judged"));
            }
            store.pick(id, picked ? now() : null, by.name());
            return Outcome.done(true);
        });
    }

    /// Changes a comment that nobody else changes meanwhile; tells of it when the change was one.
    private Outcome<Comment> change(long id, Function<Comment, Outcome<Boolean>> work) {
        return database.transaction(() -> {
            var comment = store.lock(id).orElse(null);
            if (comment == null) {
                return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "forum.comment.unknown"));
            }
            return work.apply(comment).then(changed -> {
                var now = store.find(id).orElseThrow();
                if (changed) {
                    intake.tell(comment, now);
                }
                return Outcome.done(now);
            });
        });
    }

    @Override
    public Outcome<Discussion> set(long story, boolean open, int slowSeconds, Actor by) {
        return slowSeconds < 0 || slowSeconds > LONGEST_WAIT
                ? Outcome.refused(Problem.invalid("forum.slow.range", "/slowSeconds", Integer.toString(LONGEST_WAIT)))
                : settle(story, () -> discussions.set(story, open, slowSeconds, by, now()));
    }

    @Override
    public Outcome<Discussion> review(long story, boolean reviewed, Actor by) {
        return settle(story, () -> discussions.review(story, reviewed, by, now()));
    }

    private Outcome<Discussion> settle(long story, Runnable work) {
        return database.transaction(() -> {
            work.run();
            outbox.append(new DiscussionChanged(story));
            return Outcome.done(discussions.discussion(story));
        });
    }

    @Override
    public void rename(long member, String nickname) {
        var _ = database.transaction(() -> {
            intake.tell(store.rename(member, nickname), store.of(member));
            return member;
        });
    }

    @Override
    public Map<Long, Long> counts(Collection<Long> stories) {
        return stories.isEmpty() ? Map.of() : discussions.counts(stories);
    }

    @Override
    public long written(long member) {
        return discussions.written(member);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
