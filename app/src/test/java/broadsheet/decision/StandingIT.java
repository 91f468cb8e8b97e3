package broadsheet.decision;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.member.Members;
import broadsheet.member.Standing;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.report.NewReport;
import broadsheet.report.Reports;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Basis;
import broadsheet.statement.Decider;
import broadsheet.statement.Delivery;
import broadsheet.statement.Facts;
import broadsheet.statement.NewStatement;
import broadsheet.statement.Source;
import broadsheet.statement.Statements;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Where many measures leave members and those who report.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class StandingIT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Statements statements;

    @Inject
    Members members;

    @Inject
    Reports reports;

    @Inject
    Stories stories;

    @Inject
    Mailbox mailbox;

    @Inject
    Database database;

    private Paper paper;
    private Staff moderator;
    private long member;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
        member = scene.member(paper);
    }

    private Target said(String text) {
        return Target.post(scene.comment(scene.story(paper), member, text).id());
    }

    private StatementId suspended(String text, int days) {
        var target = said(text);
        scene.report(paper, Visits.email(), target);
        var decision = new NewDecision(
                List.of(scene.item(target)), List.of(Measure.SUSPEND), "R2", "", "罵人。", days, false, "");
        return new StatementId(decisions
                .decide(decision, moderator)
                .orThrow()
                .getFirst()
                .statements()
                .getFirst());
    }

    @Test
    void aSuspensionHoldsHoweverMuchElseWasDecidedAboutItsMemberSince() {
        suspended("第一則不好的話。", 30);
        var warning = new NewStatement(
                paper.id(),
                member,
                Target.nickname(member),
                null,
                Measure.WARN,
                null,
                new Basis.Rule("R2", 0),
                new Facts("罵人。", "暱稱", Source.NOTICE, false, false),
                Decider.staff(moderator.actor(), Role.MODERATOR),
                null,
                Delivery.SCREEN);
        var _ = database.transaction(() -> {
            for (int i = 0; i < 200; i++) {
                statements.issue(warning);
            }
            return warning;
        });
        var other = suspended("第二則不好的話。", 3);
        var _ = database.transaction(() -> {
            decisions.undo(other, "appeal", "恢復。", Decider.PROGRAM);
            return other;
        });
        assertThat(members.find(member).orElseThrow().standing()).isInstanceOf(Standing.Suspended.class);
    }

    @Test
    void whoeverWasRightIsNotWarnedAgainWhateverWasTicked() {
        var email = Visits.email();
        for (int i = 0; i < 3; i++) {
            decide(email, said("第 " + i + " 則沒有問題的話。"));
        }
        assertThat(warnings(email)).isEqualTo(1);
        decide(email, said("真的不好的話。"), Measure.REMOVE);
        assertThat(warnings(email)).isEqualTo(1);
    }

    @Test
    void nobodyIsPausedByTheDecisionThatWarnsHim() {
        var email = Visits.email();
        var items = Stream.of("一", "二", "三", "四", "五", "六")
                .map(n -> scene.comment(scene.story(paper), scene.member(paper), "第" + n + "則沒有問題的話。"))
                .map(comment -> Target.post(comment.id()))
                .map(target -> {
                    scene.report(paper, email, target);
                    return scene.item(target);
                })
                .toList();
        decisions
                .decide(new NewDecision(items, List.of(), "", "", "沒有問題。", 0, true, ""), moderator)
                .orThrow();
        assertThat(warnings(email)).isEqualTo(1);
        var next = said("再一則沒有問題的話。");
        scene.report(paper, email, next);
        decisions
                .decide(new NewDecision(List.of(scene.item(next)), List.of(), "", "", "沒有問題。", 0, true, ""), moderator)
                .orThrow();
        var refused = reports.file(
                new NewReport(List.of(said("又一則。")), "R2", "", "再來。", false), Scene.reporter(paper, email));
        assertThat(Scene.codes(refused)).containsExactly("report.paused");
    }

    @Test
    void aPostUnderAWithdrawnStoryIsStillItsPapers() {
        var story = scene.story(paper);
        var target = Target.post(scene.comment(story, member, "一則話。").id());
        stories.withdraw(story.id(), story.version(), "本文查證有誤，撤下。", moderator.actor())
                .orThrow();
        var other = scene.paper();
        var stranger = scene.staff(other, Role.MODERATOR);
        assertThat(Scene.codes(decisions.takeUp(target, other.id(), stranger)))
                .containsExactly("account.right.missing");
        assertThat(decisions.takeUp(target, other.id(), moderator).orThrow().paper())
                .isEqualTo(paper.id());
    }

    private void decide(String email, Target target, Measure... measures) {
        scene.report(paper, email, target);
        var clause = measures.length == 0 ? "" : "R2";
        decisions
                .decide(
                        new NewDecision(
                                List.of(scene.item(target)), List.of(measures), clause, "", "看過了。", 0, true, ""),
                        moderator)
                .orThrow();
    }

    private long warnings(String email) {
        return mailbox.before(Long.MAX_VALUE).stream()
                .map(kept -> kept.letter())
                .filter(letter -> letter.to().equals(email) && letter.subject().contains("明知不實"))
                .count();
    }

    @Test
    void aListWithNothingInItIsToldByItsField() {
        var client = scene.client(site, moderator);
        for (var field : List.of("items", "copies", "measures")) {
            var item = field.equals("items") ? "" : "\"items\":[1],";
            var answer =
                    client.post("/api/moderation/decisions", "{" + item + "\"" + field + "\":[null],\"facts\":\"x\"}");
            assertThat(answer.status()).as(field + answer.body()).isBetween(400, 422);
        }
        var report = client.post("/api/reports", "{\"objects\":[null],\"clause\":\"R2\",\"words\":\"x\"}");
        assertThat(report.status()).as(report.body()).isBetween(400, 422);
    }
}
