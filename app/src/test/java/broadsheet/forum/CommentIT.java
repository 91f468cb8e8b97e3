package broadsheet.forum;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.forum.Comments.NewComment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class CommentIT extends DiscussionBed {
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
    void aClosedDiscussionTakesNothingUntilItIsOpenedAgain() {
        comments.set(story.id(), false, 0, Samples.EDITOR).orThrow();
        assertThat(codes(comments.post(new NewComment(story.id(), null, "太晚"), reader)))
                .containsExactly("forum.closed");
        comments.set(story.id(), true, 0, Samples.EDITOR).orThrow();
        post(null, "又開放了", reader);
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
}
