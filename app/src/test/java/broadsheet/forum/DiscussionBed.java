package broadsheet.forum;

import broadsheet.Samples;
import broadsheet.forum.Comments.NewComment;
import broadsheet.forum.gate.CommentGate;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.Members;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Publications;
import broadsheet.rules.StatementId;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/// A story of its own for each test, and people who talk under it.
abstract class DiscussionBed {
    static final AtomicLong MEMBERS = new AtomicLong(1_000_000);
    static final StatementId STATEMENT = new StatementId(7);

    @Inject
    Comments comments;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Database database;

    @Inject
    CommentStore store;

    @Inject
    DiscussionStore discussions;

    @Inject
    CommentPager pager;

    @Inject
    CommentChecks checks;

    @Inject
    CommentGate gate;

    @Inject
    Members members;

    @Inject
    Outbox outbox;

    @Inject
    OwnComments own;

    Story story;
    Author reader;

    @BeforeEach
    void aStory() {
        story = Samples.published(stories, Samples.paper(publications), "有人討論的報導");
        reader = member();
    }

    static Author member() {
        var id = MEMBERS.incrementAndGet();
        return Author.member(id, "讀者" + id);
    }

    static long voter() {
        return number(member());
    }

    static long number(Author author) {
        return Objects.requireNonNull(author.member());
    }

    Comment post(@Nullable Comment parent, String text) {
        return post(parent, text, member());
    }

    Comment post(@Nullable Comment parent, String text, Author by) {
        return comments.post(new NewComment(story.id(), parent == null ? null : parent.id(), text), by)
                .orThrow();
    }

    long count() {
        return comments.discussion(story.id()).count();
    }

    Comments later(Duration time) {
        var clock = Clock.offset(Clock.systemUTC(), time);
        var intake = new CommentIntake(database, store, checks, gate, members, outbox, clock);
        return new CommentService(database, store, discussions, pager, checks, intake, outbox, clock);
    }

    static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    static <T> List<T> together(int many, Callable<T> work) throws InterruptedException, ExecutionException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> future : executor.invokeAll(java.util.Collections.nCopies(many, work))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
