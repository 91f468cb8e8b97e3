package broadsheet.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.Decisions;
import broadsheet.decision.NewDecision;
import broadsheet.decision.Scene;
import broadsheet.ledger.Ledger;
import broadsheet.member.OwnData;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.rules.Measure;
import broadsheet.rules.Target;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E11: who may appeal, until when and how often; what is kept for it.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class AppealE11IT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Appeals appeals;

    @Inject
    Decisions decisions;

    @Inject
    Statements statements;

    @Inject
    Ledger ledger;

    @Inject
    Mailbox mailbox;

    @Inject
    Database database;

    @Inject
    @Any
    Instance<OwnData> owners;

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
    void e11TheLetterLeadsToTheStatementAndItsAppealWithoutSigningIn() {
        var member = scene.member(paper);
        var comment = scene.comment(scene.story(paper), member, "你這個笨蛋。");
        scene.removed(paper, comment, moderator);
        var letter = Visits.letter(mailbox, Scene.email(member)).letter().text();
        var link = Pattern.compile("https?://[^/\\s]+(/statements/\\S+)").matcher(letter);
        assertThat(link.find()).isTrue();
        var path = Objects.requireNonNull(link.group(1));
        var browser = new FormClient(site);
        var page = browser.get(path);
        assertThat(page.text()).contains("理由說明書第", "移除", "罵人。", "你這個笨蛋。", "規範 R2");
        var action = page.page().select("#appeal form").attr("action");
        assertThat(browser.post(action, Map.of("text", " ")).status()).isEqualTo(422);
        assertThat(browser.post(action, Map.of("text", "我是在說我自己。")).status()).isEqualTo(303);
        assertThat(browser.get(path).text()).contains("您的申訴", "由另一個人決定");
        assertThat(browser.post(action, Map.of("text", "再一次。")).status()).isEqualTo(409);
    }

    @Test
    void e11AnAppealIsPossibleForHalfAYearAndOnce() {
        var member = scene.member(paper);
        var id = scene.removed(paper, scene.comment(scene.story(paper), member, "你這個笨蛋。"), moderator);
        assertThat(Scene.codes(appeals.byMember(member + 1, id, "別人的。"))).containsExactly("appeal.unknown");
        execute("update statement set deadline = now() - interval '1 second' where id = " + id.value());
        assertThat(Scene.codes(appeals.byMember(member, id, "太晚。"))).containsExactly("appeal.late");
        execute("update statement set deadline = now() + interval '1 day' where id = " + id.value());
        appeals.byMember(member, id, "我不同意。").orThrow();
        assertThat(Scene.codes(appeals.byMember(member, id, "再來。"))).containsExactly("appeal.twice");
    }

    @Test
    void e11WhoReportedAppealsARejectionAndSomebodyElseDecidesAgain() {
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        var target = Target.post(comment.id());
        var receipt = scene.report(paper, Visits.email(), target);
        decisions
                .decide(
                        new NewDecision(List.of(scene.item(target)), List.of(), "", "", "沒有罵人。", 0, false, ""),
                        moderator)
                .orThrow();
        var browser = new FormClient(site);
        var form = browser.get(receipt.path()).page().select("form[action$=/appeal]");
        assertThat(form.select("input[name=object]").attr("value")).isEqualTo(target.toString());
        var sent = browser.post(form.attr("action"), Map.of("object", target.toString(), "text", "明明有。"));
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        assertThat(browser.post(form.attr("action"), Map.of("object", target.toString(), "text", "再來。"))
                        .status())
                .isEqualTo(409);

        var secret = receipt.path().substring("/reports/".length());
        assertThat(Scene.codes(appeals.byReporter("x" + secret, target, "偽造。"))).containsExactly("appeal.unknown");
        var appeal = appeals.against(receipt.number(), target).orElseThrow();
        appeals.decide(appeal.id(), true, "再看一次。", chief).orThrow();
        var item = scene.item(target);
        assertThat(Scene.codes(decisions.decide(Scene.decision(List.of(item), Measure.REMOVE), moderator)))
                .containsExactly("decision.other-person");
        decisions.decide(Scene.decision(List.of(item), Measure.REMOVE), chief).orThrow();
        assertThat(browser.get(receipt.path()).text()).contains("檢舉成立");
    }

    @Test
    void e11WhatIsUnderAppealIsKeptWhenItsAuthorLeaves() {
        var member = scene.member(paper);
        var id = scene.removed(paper, scene.comment(scene.story(paper), member, "你這個笨蛋。"), moderator);
        appeals.byMember(member, id, "我不同意。").orThrow();
        owners.forEach(owner -> owner.erase(member, true));
        assertThat(statements.find(id).orElseThrow().facts().evidence()).isEqualTo("你這個笨蛋。");
        assertThat(ledger.check().intact()).isTrue();
    }

    @Test
    void e20TheExportHasStatementsAppealsAndReports() {
        var member = scene.member(paper);
        var id = scene.removed(paper, scene.comment(scene.story(paper), member, "你這個笨蛋。"), moderator);
        appeals.byMember(member, id, "我不同意。").orThrow();
        var own = owners.stream()
                .filter(owner -> owner.name().equals("statements"))
                .findFirst()
                .orElseThrow();
        assertThat(own.of(member).toString()).contains("罵人。", "我不同意。").doesNotContain(moderator.name());
    }

    @Test
    void theApiTakesAppealsAndOnlyTheRightPersonDecides() {
        var member = scene.member(paper);
        var id = scene.removed(paper, scene.comment(scene.story(paper), member, "你這個笨蛋。"), moderator);
        var stranger = new ApiClient(site);
        assertThat(stranger.post("/api/appeals", "{\"statement\":" + id.value() + ",\"text\":\"x\"}")
                        .status())
                .isEqualTo(401);
        assertThat(stranger.post("/api/appeals", "{\"secret\":\"guess\",\"text\":\"x\"}")
                        .status())
                .isEqualTo(404);
        var appeal = appeals.byMember(member, id, "我不同意。").orThrow();
        var path = "/api/moderation/appeals/" + appeal.id();
        assertThat(stranger.post(path, "{\"granted\":true,\"answer\":\"x\"}").status())
                .isEqualTo(401);
        assertThat(scene.client(site, moderator)
                        .post(path, "{\"granted\":true,\"answer\":\"x\"}")
                        .status())
                .isEqualTo(403);
        var judged = scene.client(site, chief).post(path, "{\"granted\":true,\"answer\":\"好。\"}");
        assertThat(judged.status()).as(judged.body()).isEqualTo(200);
        assertThat(judged.text("/state")).isEqualTo("granted");
    }

    private void execute(String sql) {
        var _ = database.use(handle -> handle.execute(sql));
    }
}
