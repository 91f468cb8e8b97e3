package broadsheet.newsroom.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.Scene;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.kernel.Language;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.report.NewReport;
import broadsheet.report.Reporter;
import broadsheet.report.Reports;
import broadsheet.rules.Target;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The moderators' desk without script.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ModerationIT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Comments comments;

    @Inject
    Members members;

    @Inject
    Queue queue;

    @Inject
    Statements statements;

    @Inject
    Reports reports;

    private Paper paper;
    private Comment comment;
    private long item;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        comment = scene.comment(scene.story(paper), scene.member(paper), "你這個<b>笨蛋</b>。");
        scene.report(paper, Visits.email(), Target.post(comment.id()));
        item = scene.item(Target.post(comment.id()));
    }

    private FormClient at(Staff staff) {
        var browser = new FormClient(site);
        var answer = browser.post("/newsroom/sign-in", Map.of("email", staff.email(), "password", Scene.PASSWORD));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return browser;
    }

    @Test
    void aModeratorFindsTheQueueOpensAnItemAndDecides() {
        var browser = at(scene.staff(paper, Role.MODERATOR));
        assertThat(browser.get("/newsroom/").page().select("a[href=/moderation/]"))
                .isNotEmpty();
        var open = browser.get("/moderation/");
        assertThat(open.text()).contains("審議台", "你這個<b>笨蛋</b>。", "違反規範", "檢舉準確度 50%", "沒有第二個人可以決定申訴");
        var path = "/moderation/items/" + item;
        assertThat(open.page().select("a[href=" + path + "]")).isNotEmpty();

        var page = browser.get(path);
        assertThat(page.text()).contains("他在罵人。", "讀者看得到");
        var action = page.page().select("form[action$=/decide]").attr("action");
        var missing = browser.post(action, Map.of("measure", "remove", "facts", "罵人。"));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.text()).contains("只能選一種");

        var fields = new HashMap<>(Map.of("measure", "remove", "clause", "R2", "facts", "罵人。"));
        var done = browser.post(action, fields);
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(browser.get(done.header("Location")).text()).contains("當事人與檢舉人都已通知");
        assertThat(comments.find(comment.id()).orElseThrow().visible()).isFalse();
        assertThat(browser.post(action, fields).status()).isEqualTo(422);
        assertThat(statements.about(Target.post(comment.id()))).hasSize(1);
    }

    @Test
    void aReportAgainstTheLawNamesItsGround() {
        var report = new NewReport(List.of(Target.post(comment.id())), "", "fraud", "他在騙人。", true);
        reports.file(report, new Reporter(null, "林小姐", Visits.email(), paper.id(), Language.ZH_HANT, "203.0.113.9"))
                .orThrow();
        var page = at(scene.staff(paper, Role.MODERATOR)).get("/moderation/items/" + item);
        assertThat(page.text()).contains("詐欺：他在騙人。", "R2：他在罵人。");
    }

    @Test
    void whatScreeningFoundStandsBesideWhatItHeld() {
        var held = scene.comment(scene.story(paper), scene.member(paper), "你這個王.八.蛋，少來了");
        var browser = at(scene.staff(paper, Role.MODERATOR));
        var page = browser.get("/moderation/items/" + scene.item(Target.post(held.id())));
        assertThat(page.text())
                .contains("內容含有規範不允許的字詞", "保留", "步驟 字詞規則", "規則 王八蛋", "條款 R2", "原文「王.八.蛋」", "讀作「王八蛋」", "分數 1.00");
    }

    @Test
    void aNicknameThatWaitsIsShownAndLetThrough() {
        var wanted = "白吃" + Visits.nickname().replaceAll("\\D", "");
        var member = members.register(wanted, paper.id()).orThrow();
        var browser = at(scene.staff(paper, Role.MODERATOR));
        var path = "/moderation/items/" + scene.item(Target.nickname(member.id()));
        assertThat(browser.get(path).text()).contains(wanted, "讀起來像罵人的話");
        var done = browser.post(path + "/decide", Map.of("facts", "只是愛吃。"));
        assertThat(done.status()).as(done.text()).isEqualTo(303);
        assertThat(members.find(member.id()).orElseThrow().nickname()).isEqualTo(wanted);
    }

    @Test
    void anObjectStandsInItsContextWithTheStandingOfItsAuthor() {
        var author = scene.member(paper);
        var story = scene.story(paper);
        var first = scene.comment(story, author, "這是第一則。");
        var answer = comments.post(new NewComment(story.id(), first.id(), "你才笨蛋。"), Author.member(author, "讀者"))
                .orThrow();
        scene.report(paper, Visits.email(), Target.post(answer.id()));
        var browser = at(scene.staff(paper, Role.MODERATOR));
        var page = browser.get("/moderation/items/" + scene.item(Target.post(answer.id())));
        assertThat(page.text()).contains("央行升息半碼", "這是第一則。", "讀者看得到的留言 2", "可以發言", "違反規範");
    }

    @Test
    void whatAModeratorFindsIsTakenUpByItsAddress() {
        var browser = at(scene.staff(paper, Role.MODERATOR));
        var found = scene.comment(scene.story(paper), scene.member(paper), "你也是笨蛋。");
        var address = "https://paper.example/story/%d/comments/%d#c%d".formatted(found.story(), found.id(), found.id());
        var opened = browser.post("/moderation/take-up", Map.of("object", address));
        assertThat(opened.status()).isEqualTo(303);
        assertThat(browser.get(opened.header("Location")).text()).contains("你也是笨蛋。", "編輯部自己發現");
        for (var wrong : List.of("", "哪裡？", "post:0", "/story/1/comments/999999999999")) {
            var refused = browser.post("/moderation/take-up", Map.of("object", wrong));
            assertThat(refused.status()).as(wrong).isEqualTo(422);
            assertThat(refused.text()).contains("沒有這個對象");
        }
    }

    @Test
    void onlyMeasuresThatFitAreOffered() {
        var staff = scene.staff(paper, Role.MODERATOR);
        var ofStaff = comments.post(
                        new NewComment(comment.story(), null, "編輯部的回覆。"), Author.staff(staff.id(), staff.name()))
                .orThrow();
        scene.report(paper, Visits.email(), Target.post(ofStaff.id()));
        var page = at(staff).get("/moderation/items/" + scene.item(Target.post(ofStaff.id())));
        assertThat(page.page().select("[name=measure]").eachAttr("value")).containsExactly("hold", "remove");
    }

    @Test
    void whatWasTickedStaysWhenADecisionIsRefused() {
        var browser = at(scene.staff(paper, Role.MODERATOR));
        var action = "/moderation/items/" + item + "/decide";
        var refused =
                browser.post(action, Map.of("measure", "suspend", "clause", "R2", "facts", "一再罵人。", "days", "999"));
        assertThat(refused.status()).isEqualTo(422);
        var form = refused.page().select("form[action$=/decide]");
        assertThat(form.select("#measure-suspend").hasAttr("checked")).isTrue();
        assertThat(form.select("#measure-remove").hasAttr("checked")).isFalse();
        assertThat(form.select("#clause option[selected]").val()).isEqualTo("R2");
        assertThat(form.select("#days").val()).isEqualTo("999");
        assertThat(form.select("#facts").text()).isEqualTo("一再罵人。");
    }

    @Test
    void whoOpensAnItemWorksOnItAndAColleagueSeesThat() {
        var first = at(scene.staff(paper, Role.MODERATOR));
        var second = at(scene.staff(paper, Role.MODERATOR));
        first.get("/moderation/items/" + item);
        assertThat(second.get("/moderation/").text()).contains("處理中");
        assertThat(second.get("/moderation/items/" + item).text()).contains("正在處理這一項");
        first.post("/moderation/items/" + item + "/release", Map.of());
        assertThat(second.get("/moderation/items/" + item).status()).isEqualTo(200);
        assertThat(queue.find(item).orElseThrow().claim()).isNotNull();
    }

    @Test
    void notesAreForColleaguesAndAddressesForAReason() {
        var browser = at(scene.staff(paper, Role.MODERATOR));
        var path = "/moderation/items/" + item;
        assertThat(browser.post(path + "/note", Map.of("note", "同一人上週也這樣。")).status())
                .isEqualTo(303);
        assertThat(browser.get(path).text()).contains("同一人上週也這樣。");
        assertThat(browser.post(path + "/reveal", Map.of("reason", "")).status())
                .isEqualTo(422);
        var member = Objects.requireNonNull(comment.author().member());
        assertThat(browser.get(path).text()).doesNotContain(Scene.email(member));
        assertThat(browser.post(path + "/reveal", Map.of("reason", "警方來函")).text())
                .contains(Scene.email(member));
        var later = at(scene.staff(paper, Role.MODERATOR)).get(path).text();
        assertThat(later).contains("已經看過的人", "警方來函").doesNotContain(Scene.email(member));
    }

    @Test
    void nobodyElseGetsIn() {
        assertThat(new FormClient(site).get("/moderation/").header("Location")).endsWith("/newsroom/");
        var editor = at(scene.staff(paper, Role.EDITOR));
        assertThat(editor.get("/moderation/").header("Location")).endsWith("/newsroom/");
        assertThat(editor.get("/moderation/items/" + item).status()).isEqualTo(303);
        assertThat(editor.post("/moderation/items/" + item + "/decide", Map.of("facts", "x"))
                        .status())
                .isEqualTo(403);
        var elsewhere = at(scene.staff(scene.paper(), Role.MODERATOR));
        assertThat(elsewhere
                        .post("/moderation/items/" + item + "/decide", Map.of("facts", "x"))
                        .header("Location"))
                .endsWith("/moderation/");
        assertThat(queue.find(item).orElseThrow().closed()).isNull();
    }
}
