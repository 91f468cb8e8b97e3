package broadsheet.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.Scene;
import broadsheet.forum.Comments;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerEntry;
import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.LedgerQuery;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E12: who decides an appeal, and what comes of it.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class AppealE12IT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Appeals appeals;

    @Inject
    Statements statements;

    @Inject
    Comments comments;

    @Inject
    Queue queue;

    @Inject
    Ledger ledger;

    @Inject
    Mailbox mailbox;

    @Inject
    Database database;

    private Paper paper;
    private Staff moderator;
    private Staff chief;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
        chief = scene.staff(paper, Role.CHIEF_MODERATOR);
    }

    @Test
    void e12AnotherPersonDecidesAndNobodyWithoutTheRight() {
        var member = scene.member(paper);
        var comment = scene.comment(scene.story(paper), member, "你這個笨蛋。");
        // The chief moderator took the first decision.
        var id = scene.removed(paper, comment, chief);
        var appeal = appeals.byMember(member, id, "我不同意。").orThrow();
        assertThat(Scene.codes(appeals.decide(appeal.id(), false, "不。", chief))).containsExactly("appeal.other-person");
        assertThat(Scene.codes(appeals.decide(appeal.id(), true, "好。", moderator)))
                .containsExactly("account.right.missing");
        var other = scene.staff(paper, Role.CHIEF_MODERATOR);
        appeals.decide(appeal.id(), true, "好。", other).orThrow();
        assertThat(Scene.codes(appeals.decide(appeal.id(), false, "不。", other))).containsExactly("appeal.decided");
    }

    @Test
    void e12GrantedEverythingIsAsItWasAndAllAreToldAgain() {
        var member = scene.member(paper);
        var voter = scene.member(paper);
        var story = scene.story(paper);
        var comment = scene.comment(story, member, "你這個笨蛋。");
        comments.vote(comment.id(), 1, voter).orThrow();
        var before = comments.find(comment.id()).orElseThrow();
        var reporter = Visits.email();
        scene.report(paper, reporter, Target.post(comment.id()));
        var item = scene.item(Target.post(comment.id()));
        var id = new StatementId(scene.decide(List.of(item), moderator, Measure.REMOVE)
                .getFirst()
                .statements()
                .getFirst());
        assertThat(comments.discussion(story.id()).count()).isZero();

        var appeal = appeals.byMember(member, id, "我是在說我自己。").orThrow();
        var waiting = queue.find(appeal.item()).orElseThrow();
        assertThat(waiting.appeal()).isEqualTo(appeal.id());
        appeals.decide(appeal.id(), true, "您說得對。", chief).orThrow();

        assertThat(comments.find(comment.id())).contains(before);
        assertThat(comments.discussion(story.id()).count()).isEqualTo(1);
        assertThat(queue.find(appeal.item()).orElseThrow().closed()).isNotNull();
        assertThat(new FormClient(site)
                        .get("/story/" + story.id() + "/comments")
                        .text())
                .contains("你這個笨蛋。");
        assertThat(scene.letters(Scene.email(member)))
                .anyMatch(text -> text.contains("申訴成立") && text.contains("您說得對。"));
        assertThat(scene.letters(reporter)).anyMatch(text -> text.contains("更改了就您的檢舉"));
        assertThat(kinds())
                .containsExactly(LedgerKind.REVERSAL, LedgerKind.APPEAL, LedgerKind.NOTICE, LedgerKind.MEASURE);
    }

    @Test
    void e12RefusedTheMeasureStaysAndTheReasonIsTold() {
        var member = scene.member(paper);
        var comment = scene.comment(scene.story(paper), member, "你這個笨蛋。");
        var id = scene.removed(paper, comment, moderator);
        var appeal = appeals.byMember(member, id, "我不同意。").orThrow();
        appeals.decide(appeal.id(), false, "仍然是罵人。", chief).orThrow();
        assertThat(comments.find(comment.id()).orElseThrow().visible()).isFalse();
        assertThat(scene.letters(Scene.email(member)))
                .anyMatch(text -> text.contains("申訴駁回") && text.contains("仍然是罵人。"));
    }

    @Test
    void e12AfterSevenDaysTheOperatorMayDecide() {
        var member = scene.member(paper);
        var id = scene.removed(paper, scene.comment(scene.story(paper), member, "你這個笨蛋。"), moderator);
        var appeal = appeals.byMember(member, id, "我不同意。").orThrow();
        var operator = scene.staff(paper, Role.OPERATOR);
        assertThat(Scene.codes(appeals.decide(appeal.id(), true, "好。", operator)))
                .containsExactly("account.right.missing");
        execute("update appeal set due_at = now() - interval '1 second' where id = " + appeal.id());
        appeals.decide(appeal.id(), true, "好。", operator).orThrow();
    }

    @Test
    void aPaperWithNobodyToJudgeIsKnown() {
        var lonely = scene.paper();
        scene.staff(lonely, Role.MODERATOR);
        assertThat(appeals.withoutJudge())
                .contains(lonely.slug().value())
                .doesNotContain(paper.slug().value());
    }

    private List<LedgerKind> kinds() {
        return ledger.list(new LedgerQuery(paper.id(), null, null, null, null, null, null, null, 10)).stream()
                .map(LedgerEntry::kind)
                .toList();
    }

    private void execute(String sql) {
        var _ = database.use(handle -> handle.execute(sql));
    }
}
