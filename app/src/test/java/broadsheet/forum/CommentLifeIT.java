package broadsheet.forum;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.forum.Comments.NewComment;
import broadsheet.forum.Comments.Wording;
import broadsheet.kernel.Outcome;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

/// What becomes of comments: edits, votes, measures, those who leave, and many at once.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class CommentLifeIT extends DiscussionBed {
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
}
