package broadsheet.forum;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.forum.Comments.NewComment;
import broadsheet.forum.Comments.Wording;
import broadsheet.kernel.Judgment;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.Members;
import broadsheet.member.OwnData;
import broadsheet.member.Visits;
import broadsheet.platform.db.Json;
import broadsheet.publication.Publications;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Statements;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What screening makes of comments before they stand anywhere.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ScreenedCommentIT {
    private static final String MILD = "這種服務真是白目，希望可以改進";

    @Inject
    Comments comments;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Members members;

    @Inject
    Statements statements;

    @Inject
    @Any
    Instance<OwnData> owners;

    private long story;
    private Author reader;

    @BeforeEach
    void aStory() {
        story = Samples.published(stories, Samples.paper(publications), "有人留言的報導")
                .id();
        var member = members.register(Visits.nickname()).orThrow();
        reader = Author.member(member.id(), member.nickname());
    }

    private Outcome<Comment> post(String text) {
        return comments.post(new NewComment(story, null, text), reader);
    }

    private static Problem problem(Outcome<Comment> outcome) {
        return outcome instanceof Outcome.Refused<Comment>(var problems)
                ? problems.getFirst()
                : Problem.of(Problem.Kind.INVALID, "none");
    }

    @Test
    void aMildWordIsShownToTheWriterAndASecondPressPostsIt() {
        var problem = problem(post(MILD));
        assertThat(problem.code()).isEqualTo("forum.nudge");
        var judgment = Objects.requireNonNull(problem.judgment());
        assertThat(judgment.findings())
                .extracting(found -> found.in(judgment.text()))
                .containsExactly("白目");
        assertThat(judgment.findings()).extracting(Judgment.Finding::clause).containsExactly("R2");
        assertThat(comments.discussion(story).count()).isZero();

        var again = new NewComment(story, null, new Wording(MILD, judgment.confirm()));
        assertThat(comments.post(again, reader).orThrow().state()).isEqualTo(CommentState.VISIBLE);
    }

    @Test
    void theSecondPressCountsForThatTextAlone() {
        var confirm = Objects.requireNonNull(problem(post(MILD)).judgment()).confirm();
        var other = new NewComment(story, null, new Wording("你們真是白目", confirm));
        assertThat(problem(comments.post(other, reader)).code()).isEqualTo("forum.nudge");
    }

    @Test
    void anInsultWaitsWithStatementAndClauseAndIsNotCounted() {
        var made = post("你這個王八蛋，少來了").orThrow();
        assertThat(made.state()).isEqualTo(CommentState.HELD);
        var ruling = Objects.requireNonNull(made.ruling());
        assertThat(ruling.clause()).isEqualTo("R2");
        var statement = statements.find(new StatementId(ruling.statement())).orElseThrow();
        assertThat(statement.target()).isEqualTo(Target.post(made.id()));
        assertThat(statement.measure()).isEqualTo(Measure.HOLD);
        assertThat(statement.facts().text()).contains("「王八蛋」");
        assertThat(statement.facts().evidence()).isEqualTo("你這個王八蛋，少來了");
        assertThat(comments.discussion(story).count()).isZero();
    }

    @Test
    void anInsultThatIsPutInWithAnEditWaitsToo() {
        var made = post("央行升息半碼").orThrow();
        var edited =
                comments.edit(made.id(), new Wording("你這個王八蛋", null), reader).orThrow();
        assertThat(edited.state()).isEqualTo(CommentState.HELD);
        assertThat(comments.discussion(story).count()).isZero();
        assertThat(comments.earlier(made.id()))
                .extracting(Comments.Earlier::text)
                .containsExactly("央行升息半碼");
    }

    @Test
    void whoWritesTooMuchInAMinuteIsRefused() {
        for (int i = 0; i < 5; i++) {
            post("第 " + i + " 件事").orThrow();
        }
        assertThat(problem(post("再一件事")).code()).isEqualTo("forum.refused");
        assertThat(comments.discussion(story).count()).isEqualTo(5);
    }

    @Test
    void theThirdTimeOfTheSameTextWaits() {
        post("請看這裡").orThrow();
        post("請看這裡").orThrow();
        assertThat(post("請看這裡").orThrow().state()).isEqualTo(CommentState.HELD);
    }

    @Test
    void whatOneMemberSendsAtTheSameMomentIsCountedToo() throws Exception {
        var made = DiscussionBed.together(12, () -> post("同一時間 " + ApiClient.unique("")));
        assertThat(made.stream().filter(one -> one instanceof Outcome.Done)).hasSize(5);
        assertThat(comments.discussion(story).count()).isEqualTo(5);
    }

    @Test
    void theSameTextAtTheSameMomentWaitsFromTheThirdTimeOn() throws Exception {
        var made = DiscussionBed.together(4, () -> post("快來看這裡"));
        assertThat(made.stream().map(one -> one.orThrow().state()).filter(CommentState.VISIBLE::equals))
                .hasSize(2);
    }

    @Test
    void inAReviewedDiscussionEveryPostOfAMemberWaits() {
        comments.review(story, true, Samples.EDITOR).orThrow();
        assertThat(post("早安").orThrow().state()).isEqualTo(CommentState.HELD);
        var staff = Author.staff(1, "編輯");
        assertThat(comments.post(new NewComment(story, null, "編輯的話"), staff)
                        .orThrow()
                        .state())
                .isEqualTo(CommentState.VISIBLE);
        comments.review(story, false, Samples.EDITOR).orThrow();
        assertThat(post("午安").orThrow().state()).isEqualTo(CommentState.VISIBLE);
    }

    @Test
    void whatScreeningSaidIsInTheMembersExportAndGoesWithTheMember() {
        var member = Objects.requireNonNull(reader.member());
        post(MILD);
        post("你這個王八蛋，少來了").orThrow();
        var own = owners.stream()
                .filter(owner -> owner.name().equals("screening"))
                .findFirst()
                .orElseThrow();
        assertThat(Json.write(own.of(member)))
                .contains("\"answer\":\"nudge\"", MILD, "\"answer\":\"hold\"", "王八蛋", "\"score\"");
        own.erase(member, false);
        assertThat(Json.write(own.of(member))).isEqualTo("[]");
    }
}
