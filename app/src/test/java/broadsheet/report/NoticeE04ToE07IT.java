package broadsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.decision.Decisions;
import broadsheet.decision.NewDecision;
import broadsheet.decision.Scene;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Mailbox;
import broadsheet.queue.Queue;
import broadsheet.rules.Measure;
import broadsheet.rules.Target;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// FIELD E3 to E7: notice and action.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class NoticeE04ToE07IT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Reports reports;

    @Inject
    Decisions decisions;

    @Inject
    Queue queue;

    @Inject
    Mailbox mailbox;

    @Test
    void e4AFormWithoutScriptAndWithoutAccountReportsACommentAndItsNickname() {
        var paper = scene.paper();
        var member = scene.member(paper);
        var comment = scene.comment(scene.story(paper), member, "你這個笨蛋。");
        var browser = new FormClient(site);
        var page = browser.get("/story/" + comment.story() + "/comments").page();
        var link = page.select("#c" + comment.id() + " a.report").attr("href");
        var form = browser.get(link).page();
        assertThat(form.select("input[name=on]").eachAttr("value"))
                .containsExactly("post:" + comment.id(), "nickname:" + member);
        assertThat(form.select("input[name=on][checked]")).hasSize(1);
        assertThat(form.select("input[name=ground]").eachAttr("value")).contains("clause:R2", "law:life");

        var answer = browser.post(
                form.select("form.own-form").attr("action"),
                Map.of(
                        "on",
                        "post:" + comment.id(),
                        "more",
                        "nickname:" + member,
                        "ground",
                        "clause:R2",
                        "words",
                        "他在罵人。"));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        var status = browser.get(answer.header("Location"));
        assertThat(status.text()).contains("檢舉第", "已經收到", "等候決定", "他在罵人。");
        assertThat(status.page().select("section.own-part")).hasSize(2);
        assertThat(queue.of(Target.nickname(member))).isPresent();
    }

    @Test
    void e4WhatIsIllegalNeedsNameAddressAndGoodFaithButAbuseOfChildrenDoesNot() {
        var paper = scene.paper();
        var comment = scene.comment(scene.story(paper), scene.member(paper), "違法的話。");
        var target = List.of(Target.post(comment.id()));
        var by = Scene.reporter(paper, "");
        assertThat(Scene.codes(reports.file(new NewReport(target, "", "defamation", "誹謗。", false), by)))
                .containsExactly("report.name.missing", "report.email.missing", "report.good-faith");
        assertThat(Scene.codes(reports.file(new NewReport(target, "", "children", "兒少。", true), by)))
                .isEmpty();
    }

    @Test
    void e5AReceiptComesAtOnceAndTheDecisionByMail() {
        var paper = scene.paper();
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        var email = Visits.email();
        var receipt = scene.report(paper, email, Target.post(comment.id()));
        var letter = Visits.letter(mailbox, email).letter();
        assertThat(letter.subject()).contains("第 " + receipt.number() + " 號");
        assertThat(letter.text()).contains(receipt.path(), "沒有使用自動化工具");

        decide(scene.item(Target.post(comment.id())), false, scene.staff(paper, Role.MODERATOR), Measure.REMOVE);
        assertThat(Visits.letter(mailbox, email).letter().text()).contains("檢舉成立", "罵人。", "申訴");
        assertThat(new FormClient(site).get(receipt.path()).text()).contains("檢舉成立", "罵人。");
    }

    @Test
    void e5NobodyGuessesAStatusLink() {
        var browser = new FormClient(site);
        assertThat(browser.get("/reports/1").status()).isEqualTo(404);
        assertThat(browser.get("/reports/" + "A".repeat(43)).status()).isEqualTo(404);
        assertThat(browser.get("/reports/%00").status()).isBetween(400, 404);
    }

    @Test
    void e6RuleAndLawAreNeverMixedAndWhatThreatensLifeIsDueInAnHour() {
        var paper = scene.paper();
        var comment = scene.comment(scene.story(paper), scene.member(paper), "我要殺了他。");
        var target = List.of(Target.post(comment.id()));
        var by = Scene.reporter(paper, Visits.email());
        assertThat(Scene.codes(reports.file(new NewReport(target, "R2", "life", "兩種。", true), by)))
                .containsExactly("report.ground");
        assertThat(Scene.codes(reports.file(new NewReport(target, "", "", "都沒有。", true), by)))
                .containsExactly("report.ground");
        var rule = scene.report(paper, Visits.email(), Target.post(comment.id()));
        var named = new Reporter(null, "王小明", Visits.email(), paper.id(), by.language(), by.address());
        var life = reports.file(new NewReport(target, "", "life", "威脅殺人。", true), named)
                .orThrow();
        assertThat(life.due()).isBefore(rule.due());
        var item = queue.of(Target.post(comment.id())).orElseThrow();
        assertThat(item.harm().code()).isEqualTo("life");
        assertThat(item.due()).isBetween(life.due(), life.due().plusSeconds(2));
    }

    @Test
    void e6WhatWeighsMoreStandsFirstInTheQueue() {
        var paper = scene.paper();
        var story = scene.story(paper);
        var rude = scene.comment(story, scene.member(paper), "你這個笨蛋。");
        var threat = scene.comment(story, scene.member(paper), "我知道你住哪裡，你等著。");
        scene.report(paper, Visits.email(), Target.post(rude.id()));
        var by = new Reporter(null, "王小明", Visits.email(), paper.id(), broadsheet.kernel.Language.EN, "192.0.2.77");
        reports.file(new NewReport(List.of(Target.post(threat.id())), "", "life", "威脅。", true), by)
                .orThrow();
        assertThat(queue.open(List.of(paper.id()), null, 10))
                .extracting(item -> item.target().id())
                .containsExactly(threat.id(), rude.id());
    }

    @Test
    void e7WhoReportsAgainstBetterKnowledgeIsWarnedThenPaused() {
        var paper = scene.paper();
        var story = scene.story(paper);
        var moderator = scene.staff(paper, Role.MODERATOR);
        var email = Visits.email();
        for (int i = 1; i <= 5; i++) {
            var comment = scene.comment(story, scene.member(paper), "很好的第 " + i + " 則意見。");
            scene.report(paper, email, Target.post(comment.id()));
            decide(scene.item(Target.post(comment.id())), true, moderator);
            if (i == 3) {
                assertThat(Visits.letter(mailbox, email).letter().text()).contains("明顯沒有根據");
            }
        }
        var comment = scene.comment(story, scene.member(paper), "又一則好意見。");
        var refused = reports.file(
                new NewReport(List.of(Target.post(comment.id())), "R2", "", "再來。", false),
                Scene.reporter(paper, email));
        assertThat(Scene.codes(refused)).containsExactly("report.paused");
    }

    @Test
    void whoReportsTheSameThingManyTimesCountsOnce() {
        var paper = scene.paper();
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你好。");
        var email = Visits.email();
        for (int i = 0; i < 5; i++) {
            scene.report(paper, email, Target.post(comment.id()));
        }
        assertThat(queue.of(Target.post(comment.id())).orElseThrow().raised()).isEqualTo(1);
        scene.report(paper, Visits.email(), Target.post(comment.id()));
        assertThat(queue.of(Target.post(comment.id())).orElseThrow().raised()).isEqualTo(2);
    }

    @Test
    void badReportsAreRefusedWithTheFieldAtFault() {
        var paper = scene.paper();
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你好。");
        var client = new ApiClient(site);
        var object = "\"objects\":[\"post:" + comment.id() + "\"]";
        assertThat(client.post("/api/reports", "{" + object + ",\"clause\":\"R9\",\"words\":\"x\"}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/clause");
        assertThat(client.post("/api/reports", "{\"objects\":[\"story:1\"],\"clause\":\"R2\",\"words\":\"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(client.post("/api/reports", "{\"objects\":[\"post:999999999\"],\"clause\":\"R2\",\"words\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(client.post(
                                "/api/reports",
                                "{" + object + ",\"clause\":\"R2\",\"words\":\"" + "長".repeat(2001) + "\"}")
                        .text("/errors/0/pointer"))
                .isEqualTo("/words");
        var good = client.post("/api/reports", "{" + object + ",\"clause\":\"R2\",\"words\":\"罵人\"}");
        assertThat(good.status()).as(good.body()).isEqualTo(201);
        assertThat(good.text("/status")).startsWith("/reports/");
        assertThat(good.header("Location")).endsWith(good.text("/status"));
    }

    private void decide(long item, boolean unfounded, broadsheet.account.Staff by, Measure... measures) {
        var clause = measures.length == 0 ? "" : "R2";
        decisions
                .decide(new NewDecision(List.of(item), List.of(measures), clause, "", "罵人。", 0, unfounded, ""), by)
                .orThrow();
    }
}
