package broadsheet.decision;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.forum.CommentState;
import broadsheet.forum.Comments;
import broadsheet.ledger.Ledger;
import broadsheet.member.Members;
import broadsheet.member.Standing;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.queue.Harm;
import broadsheet.queue.Matter;
import broadsheet.queue.Queue;
import broadsheet.queue.QueueItem;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E8: a measure comes with its statement, its notice and its entry in the ledger, and goes
/// as it came.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class MeasureE08IT {
    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Statements statements;

    @Inject
    Comments comments;

    @Inject
    Members members;

    @Inject
    Ledger ledger;

    @Inject
    Queue queue;

    @Inject
    Database database;

    @Inject
    Mailbox mailbox;

    @Inject
    Clock clock;

    private Paper paper;
    private Staff moderator;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
    }

    @Test
    void e8MeasureStatementNoticeAndLedgerEntryComeTogether() {
        var member = scene.member(paper);
        var comment = scene.comment(scene.story(paper), member, "你這個笨蛋。");
        var item = scene.reported(paper, Target.post(comment.id()));
        var decision = scene.decide(List.of(item), moderator, Measure.REMOVE, Measure.SUSPEND)
                .getFirst();

        assertThat(comments.find(comment.id()).orElseThrow().state()).isEqualTo(CommentState.REMOVED);
        assertThat(members.find(member).orElseThrow().standing()).isInstanceOf(Standing.Suspended.class);
        assertThat(decision.statements()).hasSize(2);
        for (var id : decision.statements()) {
            var statement = statements.find(new StatementId(id)).orElseThrow();
            assertThat(statement.facts().evidence()).isEqualTo("你這個笨蛋。");
            assertThat(statement.facts().source().code()).isEqualTo("notice");
            assertThat(ledger.ofStatement(id)).isPresent();
            var letter = mailbox.before(Long.MAX_VALUE).stream()
                    .map(kept -> kept.letter())
                    .filter(one -> one.subject().contains("理由說明書第 " + id + " 號"))
                    .findFirst()
                    .orElseThrow();
            assertThat(letter.to()).isEqualTo(Scene.email(member));
        }
        assertThat(queue.find(item).orElseThrow().closed()).isNotNull();
    }

    @Test
    void e8TheReporterIsNeverNamed() {
        var member = scene.member(paper);
        var comment = scene.comment(scene.story(paper), member, "你這個笨蛋。");
        var email = Visits.email();
        scene.report(paper, email, Target.post(comment.id()));
        scene.decide(List.of(scene.item(Target.post(comment.id()))), moderator, Measure.REMOVE);
        assertThat(Visits.letter(mailbox, Scene.email(member)).letter().text()).doesNotContain(email);
    }

    @Test
    void aDecisionIsNotTakenTwice() {
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        var item = scene.reported(paper, Target.post(comment.id()));
        scene.decide(List.of(item), moderator, Measure.REMOVE);
        assertThat(Scene.codes(decisions.decide(Scene.decision(List.of(item), Measure.REMOVE), moderator)))
                .containsExactly("queue.item.decided");
        assertThat(statements.about(Target.post(comment.id()))).hasSize(1);
    }

    @Test
    void aNicknameIsTakenAndItsBearerMayChooseAnotherAtOnce() {
        var member = scene.member(paper);
        var before = members.find(member).orElseThrow().nickname();
        var item = scene.reported(paper, Target.nickname(member));
        scene.decide(List.of(item), moderator, Measure.RENAME);
        assertThat(members.find(member).orElseThrow().nickname()).isNotEqualTo(before);
        assertThat(Scene.codes(decisions.decide(Scene.decision(List.of(item), Measure.REMOVE), moderator)))
                .isNotEmpty();
        var id = statements.about(Target.nickname(member)).getFirst().id();
        undo(id);
        assertThat(members.find(member).orElseThrow().nickname()).isEqualTo(before);
    }

    @Test
    void theLongestSuspensionHoldsAndWhatIsTakenBackLeavesTheOther() {
        var member = scene.member(paper);
        var story = scene.story(paper);
        var ids = new ArrayList<StatementId>();
        for (int days : List.of(30, 3)) {
            var comment = scene.comment(story, member, "第 " + days + " 則不好的話。");
            var item = scene.reported(paper, Target.post(comment.id()));
            var decision = new NewDecision(List.of(item), List.of(Measure.SUSPEND), "R2", "", "罵人。", days, false, "");
            ids.add(new StatementId(decisions
                    .decide(decision, moderator)
                    .orThrow()
                    .getFirst()
                    .statements()
                    .getFirst()));
        }
        assertThat(until(member)).isGreaterThan(Duration.ofDays(29));
        undo(ids.getFirst());
        assertThat(until(member)).isBetween(Duration.ofDays(2), Duration.ofDays(3));
        undo(ids.getLast());
        assertThat(members.find(member).orElseThrow().standing().active()).isTrue();
    }

    @Test
    void whenOneOfTwoRemovalsIsTakenBackTheOtherKeepsThePostHidden() {
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        var target = Target.post(comment.id());
        var loose = Decisions.loose(database);
        var first = removed(target);
        var again = decisions.takeUp(target, paper.id(), moderator);
        assertThat(Scene.codes(again)).containsExactly("decision.object.hidden");
        var second = database.transaction(() -> {
            queue.raise(new Matter(paper.id(), target, comment.story(), Harm.RULE, 1, 1, comment.text(), null));
            return removed(target);
        });
        undo(second);
        var ruling =
                Objects.requireNonNull(comments.find(comment.id()).orElseThrow().ruling());
        assertThat(ruling.statement()).isEqualTo(first.value());
        assertThat(Decisions.loose(database)).isEqualTo(loose);
        undo(first);
        assertThat(comments.find(comment.id())).contains(comment);
    }

    private StatementId removed(Target target) {
        var item = queue.of(target).map(QueueItem::id).orElseGet(() -> scene.reported(paper, target));
        return new StatementId(scene.decide(List.of(item), moderator, Measure.REMOVE)
                .getFirst()
                .statements()
                .getFirst());
    }

    private Duration until(long member) {
        var standing = members.find(member).orElseThrow().standing();
        return standing instanceof Standing.Suspended suspended
                ? Duration.between(clock.instant(), suspended.until())
                : Duration.ZERO;
    }

    private void undo(StatementId id) {
        var statement = statements.find(id).orElseThrow();
        var _ = database.transaction(() -> {
            decisions.undo(id, "appeal", "恢復。", statement.by());
            return id;
        });
    }
}
