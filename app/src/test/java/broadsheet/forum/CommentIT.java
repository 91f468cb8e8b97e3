package broadsheet.forum;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.forum.Comments.NewComment;
import broadsheet.forum.Comments.Wording;
import broadsheet.forum.gate.CommentGate;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Publications;
import broadsheet.rules.StatementId;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class CommentIT {
    private static final AtomicLong MEMBERS = new AtomicLong(1_000_000);
    private static final StatementId STATEMENT = new StatementId(7);

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
    Outbox outbox;

    @Inject
    OwnComments own;

    private Story story;
    private Author reader;

    @BeforeEach
    void aStory() {
        story = Samples.published(stories, Samples.paper(publications), "有人討論的報導");
        reader = member();
    }

    private static Author member() {
        var id = MEMBERS.incrementAndGet();
        return Author.member(id, "讀者" + id);
    }

    private static long voter() {
        return number(member());
    }

    private static long number(Author author) {
        return Objects.requireNonNull(author.member());
    }

    private Comment post(@Nullable Comment parent, String text) {
        return post(parent, text, member());
    }

    private Comment post(@Nullable Comment parent, String text, Author by) {
        return comments.post(new NewComment(story.id(), parent == null ? null : parent.id(), text), by)
                .orThrow();
    }

    private long count() {
        return comments.discussion(story.id()).count();
    }

    private Comments later(Duration time) {
        var clock = Clock.offset(Clock.systemUTC(), time);
        var intake = new CommentIntake(database, store, checks, gate, outbox, clock);
        return new CommentService(database, store, discussions, pager, checks, intake, outbox, clock);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    @Test
    void aCommentStandsUnderItsStoryAndIsCounted() {
        var made = post(null, " 寫得好。 ", reader);
        assertThat(made.text()).isEqualTo("寫得好。");
        assertThat(count()).isEqualTo(1);
        assertThat(comments.counts(List.of(story.id()))).containsEntry(story.id(), 1L);
        assertThat(comments.page(story.id(), CommentOrder.NEWEST, null, 20).threads())
                .extracting(thread -> thread.root().id())
                .containsExactly(made.id());
    }

    @Test
    void answersAreShownAtMostTwoStepsDeep() {
        var root = post(null, "一");
        var reply = post(root, "二");
        var third = post(reply, "三");
        var fourth = post(third, "四");
        assertThat(List.of(root, reply, third, fourth))
                .extracting(Comment::depth)
                .containsExactly(0, 1, 2, 2);
        assertThat(fourth.branch()).isEqualTo(reply.id());
        assertThat(fourth.parent()).isEqualTo(third.id());
        var other = post(root, "另一則回覆");
        var late = post(reply, "遲來的回覆");
        var thread = comments.page(story.id(), CommentOrder.NEWEST, null, 20)
                .threads()
                .getFirst();
        assertThat(thread.replies())
                .extracting(Comment::id)
                .containsExactly(reply.id(), third.id(), fourth.id(), late.id(), other.id());
    }

    @Test
    void eachOrderIsReadInPagesWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            var root = post(null, "第 " + i + " 則");
            for (int vote = 0; vote < i % 3; vote++) {
                comments.vote(root.id(), 1, voter()).orThrow();
            }
        }
        for (var order : CommentOrder.values()) {
            var seen = new ArrayList<Comment>();
            String after = null;
            do {
                var page = comments.page(story.id(), order, after, 3);
                page.threads().forEach(thread -> seen.add(thread.root()));
                after = page.next();
            } while (after != null);
            assertThat(seen).as(order.code()).hasSize(7);
            assertThat(new HashSet<>(seen)).hasSize(7);
        }
        var best = comments.page(story.id(), CommentOrder.BEST, null, 7).threads();
        assertThat(best.getFirst().root().votes().up()).isEqualTo(2);
        assertThat(best.getLast().root().votes().up()).isZero();
    }

    @Test
    void manyVotesForCountMoreThanFewAndOneAgainstCountsLess() {
        var few = post(null, "一票");
        var many = post(null, "五票");
        var split = post(null, "一票對一票");
        comments.vote(few.id(), 1, voter()).orThrow();
        for (int i = 0; i < 5; i++) {
            comments.vote(many.id(), 1, voter()).orThrow();
        }
        comments.vote(split.id(), 1, voter()).orThrow();
        comments.vote(split.id(), -1, voter()).orThrow();
        assertThat(comments.page(story.id(), CommentOrder.BEST, null, 9).threads())
                .extracting(thread -> thread.root().id())
                .containsExactly(many.id(), few.id(), split.id());
        // Wilson's lower bound at 95 % of 5 in 5, as textbooks have it.
        assertThat(comments.find(many.id()).orElseThrow().votes().score()).isBetween(0.565, 0.567);
    }

    @Test
    void aPermanentLinkOpensThePageWithTheCommentHoweverDeep() {
        var roots = new ArrayList<Comment>();
        for (int i = 0; i < 30; i++) {
            roots.add(post(null, "第 " + i + " 則"));
        }
        var wanted = roots.get(10);
        var last = wanted;
        for (int i = 0; i < 25; i++) {
            last = post(wanted, "回覆 " + i);
        }
        var page = comments.around(story.id(), last.id(), 10).orElseThrow();
        assertThat(page.first()).isFalse();
        var thread = page.threads().stream()
                .filter(one -> one.root().id() == wanted.id())
                .findFirst()
                .orElseThrow();
        assertThat(thread.replies()).extracting(Comment::id).containsExactly(last.id());
        assertThat(thread.earlier()).isTrue();
        assertThat(page.threads().indexOf(thread)).isEqualTo(5);
        var another = Samples.published(stories, Samples.paper(publications), "別的報導");
        assertThat(comments.around(another.id(), last.id(), 10)).isEmpty();
        var whole = comments.around(story.id(), wanted.id(), 10)
                .orElseThrow()
                .threads()
                .get(5);
        assertThat(whole.replies()).hasSize(10);
        assertThat(whole.more()).isNotNull();
    }

    @Test
    void anAuthorMayEditForFiveMinutesAndWhatItSaidIsKept() {
        var made = post(null, "央行升息一碼", reader);
        var edited =
                comments.edit(made.id(), new Wording("央行升息半碼", null), reader).orThrow();
        assertThat(edited.text()).isEqualTo("央行升息半碼");
        assertThat(edited.revision()).isEqualTo(2);
        assertThat(edited.edited()).isNotNull();
        assertThat(comments.earlier(made.id()))
                .extracting(Comments.Earlier::text)
                .containsExactly("央行升息一碼");
        assertThat(codes(comments.edit(made.id(), new Wording("別人改的", null), member())))
                .containsExactly("forum.comment.foreign");
        assertThat(codes(comments.edit(made.id(), new Wording("", null), reader)))
                .containsExactly("forum.text.missing");
        assertThat(codes(later(Duration.ofMinutes(6)).edit(made.id(), new Wording("太晚了", null), reader)))
                .containsExactly("forum.edit.late");
        assertThat(comments.find(made.id()).orElseThrow().text()).isEqualTo("央行升息半碼");
    }

    @Test
    void onlyItsAuthorTakesACommentBackAndItCountsNoMore() {
        var made = post(null, "後悔了", reader);
        assertThat(codes(comments.delete(made.id(), member()))).containsExactly("forum.comment.foreign");
        assertThat(comments.delete(made.id(), reader).orThrow().state()).isEqualTo(CommentState.DELETED_BY_AUTHOR);
        comments.delete(made.id(), reader).orThrow();
        assertThat(count()).isZero();
        assertThat(codes(comments.edit(made.id(), new Wording("改", null), reader)))
                .containsExactly("forum.comment.judged");
        assertThat(codes(comments.restore(made.id(), STATEMENT))).containsExactly("forum.comment.deleted");
    }

    @Test
    void aMemberHasOneVoteAndNoneForHimself() {
        var made = post(null, "投票看看", reader);
        var voter = voter();
        comments.vote(made.id(), 1, voter).orThrow();
        assertThat(comments.vote(made.id(), 1, voter).orThrow().votes().up()).isEqualTo(1);
        var turned = comments.vote(made.id(), -1, voter).orThrow().votes();
        assertThat(turned.up()).isZero();
        assertThat(turned.down()).isEqualTo(1);
        assertThat(comments.votes(story.id(), voter)).containsEntry(made.id(), -1);
        assertThat(comments.vote(made.id(), 0, voter).orThrow().votes().down()).isZero();
        assertThat(codes(comments.vote(made.id(), 1, number(reader)))).containsExactly("forum.vote.own");
        assertThat(codes(comments.vote(made.id(), 2, voter))).containsExactly("forum.vote.value");
    }

    @Test
    void aMeasureNamesItsStatementAndUndoingItBringsEverythingBack() {
        var made = post(null, "要判斷的留言", reader);
        comments.vote(made.id(), 1, voter()).orThrow();
        var held = comments.hold(made.id(), STATEMENT, "R2").orThrow();
        assertThat(held.ruling()).isEqualTo(new Comment.Ruling(7, "R2"));
        assertThat(count()).isZero();
        comments.remove(made.id(), STATEMENT, "R2").orThrow();
        comments.remove(made.id(), STATEMENT, "R2").orThrow();
        assertThat(codes(comments.delete(made.id(), reader))).containsExactly("forum.comment.judged");
        var back = comments.restore(made.id(), STATEMENT).orThrow();
        assertThat(back.text()).isEqualTo("要判斷的留言");
        assertThat(back.votes().up()).isEqualTo(1);
        assertThat(back.ruling()).isNull();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aClosedDiscussionTakesNothingUntilItIsOpenedAgain() {
        comments.set(story.id(), false, 0, Samples.EDITOR).orThrow();
        assertThat(codes(comments.post(new NewComment(story.id(), null, "太晚"), reader)))
                .containsExactly("forum.closed");
        comments.set(story.id(), true, 0, Samples.EDITOR).orThrow();
        post(null, "又開放了", reader);
    }

    @Test
    void inASlowDiscussionAMemberWaitsAndOthersDoNot() {
        comments.set(story.id(), true, 60, Samples.EDITOR).orThrow();
        post(null, "第一則", reader);
        assertThat(codes(comments.post(new NewComment(story.id(), null, "第二則"), reader)))
                .containsExactly("forum.slow");
        post(null, "別人");
        assertThat(codes(later(Duration.ofSeconds(61)).post(new NewComment(story.id(), null, "第二則"), reader)))
                .isEmpty();
        assertThat(codes(comments.set(story.id(), true, 3_601, Samples.EDITOR))).containsExactly("forum.slow.range");
    }

    @Test
    void nobodyAnswersWhatIsNotThere() {
        var other = Samples.published(stories, Samples.paper(publications), "別的報導");
        var foreign =
                comments.post(new NewComment(other.id(), null, "別處"), reader).orThrow();
        var gone = post(null, "已刪", reader);
        comments.delete(gone.id(), reader).orThrow();
        for (var parent : List.of(foreign.id(), gone.id(), Long.MAX_VALUE, -1L)) {
            assertThat(codes(comments.post(new NewComment(story.id(), parent, "回覆"), reader)))
                    .containsExactly("forum.parent.unknown");
        }
        assertThat(codes(comments.post(new NewComment(Long.MAX_VALUE, null, "沒有報導"), reader)))
                .containsExactly("forum.story.unknown");
        stories.withdraw(other.id(), other.version(), "消息有誤，已撤下", Samples.EDITOR)
                .orThrow();
        assertThat(codes(comments.post(new NewComment(other.id(), null, "撤下了"), reader)))
                .containsExactly("forum.story.unknown");
    }

    @Test
    void aNewNicknameStandsOverOldComments() {
        var made = post(null, "改名前", reader);
        comments.rename(number(reader), "新名字");
        assertThat(comments.find(made.id()).orElseThrow().author().name()).isEqualTo("新名字");
    }

    @Test
    void whoLeavesTakesNameAndVotesAndIfWantedTheWordsToo() {
        var stays = post(null, "留下的話", reader);
        var other = post(null, "別人的話");
        comments.vote(other.id(), 1, number(reader)).orThrow();
        comments.edit(stays.id(), new Wording("留下的話，改過", null), reader).orThrow();
        assertThat(((OwnComments.Own) own.of(number(reader))).comments())
                .extracting(OwnComments.Written::text)
                .containsExactly("留下的話，改過");
        own.erase(number(reader), false);
        var after = comments.find(stays.id()).orElseThrow();
        assertThat(after.author().name()).isEmpty();
        assertThat(after.text()).isEqualTo("留下的話，改過");
        assertThat(comments.earlier(stays.id())).isEmpty();
        assertThat(comments.find(other.id()).orElseThrow().votes().up()).isZero();
        own.erase(number(reader), true);
        assertThat(comments.find(stays.id()).orElseThrow().text()).isEmpty();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void sixtyFourWritersAtOnceAreCountedRight() throws Exception {
        var wanted = post(null, "大家都來", member());
        var made = together(64, () -> post(wanted, "同時"));
        assertThat(new HashSet<>(made)).hasSize(64);
        assertThat(count()).isEqualTo(65);
        together(64, () -> comments.vote(wanted.id(), 1, voter()).orThrow());
        assertThat(comments.find(wanted.id()).orElseThrow().votes().up()).isEqualTo(64);
        var one = voter();
        together(64, () -> comments.vote(wanted.id(), 1, one).orThrow());
        assertThat(comments.find(wanted.id()).orElseThrow().votes().up()).isEqualTo(65);
        together(64, () -> comments.delete(wanted.id(), wanted.author()));
        together(32, () -> comments.remove(made.getFirst().id(), STATEMENT, "R2"));
        assertThat(count()).isEqualTo(63);
        comments.set(story.id(), true, 60, Samples.EDITOR).orThrow();
        var outcomes = together(16, () -> comments.post(new NewComment(story.id(), null, "搶快"), reader));
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    }

    private static <T> List<T> together(int many, Callable<T> work) throws InterruptedException, ExecutionException {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (Future<T> future : executor.invokeAll(java.util.Collections.nCopies(many, work))) {
                results.add(future.get());
            }
            return results;
        }
    }
}
