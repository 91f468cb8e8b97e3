package broadsheet.newsroom.writing;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.newsroom.desk.DeskBed;
import broadsheet.publication.Paper;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A story from the first word to its withdrawal, without script.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class WritingIT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    Stories stories;

    private Paper paper;
    private Staff reporter;
    private FormClient writer;
    private FormClient desk;

    @BeforeEach
    void begin() {
        paper = bed.paper();
        reporter = bed.staff("王記者", Role.REPORTER, paper);
        writer = DeskBed.browser(site, reporter);
        desk = DeskBed.browser(site, bed.staff("林編輯", Role.EDITOR, paper));
    }

    private Map<String, String> written(String headline, String body) {
        var fields = DeskBed.fields(writer.get("/newsroom/new"), "#write");
        fields.putAll(Map.of(
                "headline", headline,
                "body", body,
                "place", "" + paper.sections().getFirst().id(),
                "byline-0-role", "reporter",
                "byline-0-name", "王記者",
                "sources", "路透、中央社",
                "tags", "升息、央行"));
        return fields;
    }

    private long create(String headline, String body) {
        var answer = writer.post("/newsroom/new", written(headline, body));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return Long.parseLong(answer.header("Location").replaceAll(".*/", ""));
    }

    private Story now(long id) {
        return stories.find(id).orElseThrow();
    }

    private FormClient.Answer act(FormClient who, long id, String what, Map<String, String> more) {
        var fields = new HashMap<>(more);
        fields.put("version", "" + now(id).version());
        return who.post("/newsroom/stories/" + id + "/" + what, fields);
    }

    @Test
    void aReporterWritesAnEditorPublishesAndReadersRead() {
        var id = create("央行升息半碼", "央行今天**升息**。\n\n## 反應\n\n- 台股\n- 匯市");
        var page = writer.get("/newsroom/stories/" + id);
        assertThat(page.page().select("#f-body").val()).isEqualTo("央行今天**升息**。\n\n## 反應\n\n- 台股\n- 匯市");
        assertThat(page.page().select("#f-sources").val()).isEqualTo("路透、中央社");
        var fields = DeskBed.fields(page, "#write");
        fields.put("do", "in_review");
        assertThat(writer.post("/newsroom/stories/" + id, fields).header("Location"))
                .endsWith("/newsroom/");
        assertThat(now(id).status()).isEqualTo(Status.IN_REVIEW);
        assertThat(act(writer, id, "publish", Map.of()).status()).isEqualTo(403);
        assertThat(act(desk, id, "move", Map.of("to", "ready")).status()).isEqualTo(303);
        assertThat(act(desk, id, "publish", Map.of()).status()).isEqualTo(303);
        assertThat(new FormClient(site).get("/story/" + id).text()).contains("央行升息半碼", "王記者");
    }

    @Test
    void anEditorCorrectsAndWithdrawsInPublic() {
        var id = create("央行升息半碼", "第一段。");
        act(desk, id, "publish", Map.of());
        var fields = DeskBed.fields(desk.get("/newsroom/stories/" + id), "#write");
        fields.put("body", "更正後的第一段。");
        fields.put("note", "原文誤植升息幅度。");
        assertThat(desk.post("/newsroom/stories/" + id, fields).status()).isEqualTo(303);
        assertThat(now(id).status()).isEqualTo(Status.CORRECTED);
        assertThat(new FormClient(site).get("/story/" + id).text()).contains("原文誤植升息幅度。");
        assertThat(act(desk, id, "withdraw", Map.of("reason", "消息來源有誤。")).status())
                .isEqualTo(303);
        Eventually.within(
                Duration.ofSeconds(20),
                () -> new FormClient(site).get("/story/" + id).status() == 410);
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsLost() {
        var fields = written("", "[點我](javascript:alert)");
        var answer = writer.post("/newsroom/new", fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".faults a").eachAttr("href")).contains("#f-headline", "#f-body");
        assertThat(answer.page().select("#f-body").val()).isEqualTo("[點我](javascript:alert)");
        assertThat(answer.page().select("#f-tags").val()).isEqualTo("升息、央行");
    }

    @Test
    void nobodySavesOverWhatSomebodyElseSaved() {
        var id = create("標題", "第一段。");
        var old = DeskBed.fields(desk.get("/newsroom/stories/" + id), "#write");
        desk.post("/newsroom/stories/" + id + "/take-over", Map.of());
        var first = new HashMap<>(old);
        first.put("body", "林編輯寫的。");
        assertThat(desk.post("/newsroom/stories/" + id, first).status()).isEqualTo(303);
        desk.post("/newsroom/stories/" + id + "/release", Map.of());
        old.put("body", "王記者寫的。");
        var refused = writer.post("/newsroom/stories/" + id, old);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("已有更新");
        assertThat(now(id).content().body().plainText()).isEqualTo("林編輯寫的。");
        // What was refused is kept for its writer.
        var kept = writer.get("/newsroom/stories/" + id);
        assertThat(kept.text()).contains("還沒存檔的文字", "之後有人存過檔");
        assertThat(writer.get("/newsroom/stories/" + id + "?kept=1")
                        .page()
                        .select("#f-body")
                        .val())
                .isEqualTo("王記者寫的。");
    }

    @Test
    void whoWritesKeepsOthersOutUntilTheyAskAndTakeOver() {
        var id = create("標題", "第一段。");
        writer.get("/newsroom/stories/" + id);
        var colleague = DeskBed.browser(site, bed.staff("陳記者", Role.REPORTER, paper));
        var page = colleague.get("/newsroom/stories/" + id);
        assertThat(page.text()).contains("王記者 正在寫這則報導");
        assertThat(colleague
                        .post("/newsroom/stories/" + id, DeskBed.fields(page, "#write"))
                        .text())
                .contains("王記者 正在寫這則報導");
        assertThat(colleague
                        .post("/newsroom/stories/" + id + "/take-over", Map.of())
                        .text())
                .contains("請先詢問");
        colleague.post("/newsroom/stories/" + id + "/ask", Map.of());
        assertThat(writer.post("/newsroom/stories/" + id + "/draft", Map.of("version", "1"))
                        .response()
                        .body())
                .contains("\"mine\":true", "陳記者");
        assertThat(desk.post("/newsroom/stories/" + id + "/take-over", Map.of()).status())
                .isEqualTo(303);
        assertThat(writer.post("/newsroom/stories/" + id + "/draft", Map.of("version", "1"))
                        .response()
                        .body())
                .contains("\"mine\":false", "林編輯");
        assertThat(desk.get("/newsroom/log").text()).contains("接手寫稿：報導 " + id, "王記者");
    }

    @Test
    void versionsAreComparedAndRestored() {
        var id = create("標題", "第一段。");
        var fields = DeskBed.fields(writer.get("/newsroom/stories/" + id), "#write");
        fields.put("body", "第一段。\n\n第二段。");
        writer.post("/newsroom/stories/" + id, fields);
        act(desk, id, "publish", Map.of());
        var page = desk.get("/newsroom/stories/" + id + "/versions?from=1&to=2");
        assertThat(page.page().select(".compared ins").text()).contains("第二段。");
        assertThat(page.page().select(".versions tbody tr").eachText()).hasSize(3);
        assertThat(page.page().select(".versions strong")).hasSize(1);
        assertThat(act(desk, id, "restore", Map.of("restore", "1")).status()).isEqualTo(303);
        assertThat(now(id).content().body().plainText()).isEqualTo("第一段。");
        assertThat(act(desk, id, "restore", Map.of("restore", "99")).status()).isEqualTo(422);
    }

    @Test
    void aPreviewIsForThoseWhoWorkOnIt() {
        var id = create("還沒刊出", "第一段。");
        var preview = writer.get("/newsroom/stories/" + id + "/preview");
        assertThat(preview.page().select("h1").text()).contains("還沒刊出");
        assertThat(preview.header("Cache-Control")).isEqualTo("no-store");
        var stranger = DeskBed.browser(site, bed.staff("外人", Role.EDITOR, bed.paper()));
        assertThat(stranger.get("/newsroom/stories/" + id + "/preview").status())
                .isEqualTo(403);
        assertThat(stranger.get("/newsroom/stories/" + id).text()).doesNotContain("還沒刊出");
        assertThat(new FormClient(site).get("/story/" + id).status()).isEqualTo(404);
    }

    @Test
    void aPictureWithoutCreditIsPublishedOnlyByAnEditorWhoAnswersForIt() {
        var fields = written("有圖", "第一段。");
        fields.putAll(Map.of("image-0-url", "/media/a.jpg", "image-0-alt", "黑板"));
        var id = Long.parseLong(
                writer.post("/newsroom/new", fields).header("Location").replaceAll(".*/", ""));
        var refused = act(desk, id, "publish", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("圖片要註明來源");
        assertThat(now(id).status()).isEqualTo(Status.DRAFT);
        assertThat(act(desk, id, "publish", Map.of("reason", "讀者提供，姓名保密。")).status())
                .isEqualTo(303);
        assertThat(now(id).status()).isEqualTo(Status.PUBLISHED);
        assertThat(desk.get("/newsroom/log").text()).contains("檢查未過仍放行：報導 " + id, "讀者提供，姓名保密。", "林編輯");
    }

    @Test
    void aStoryIsScheduledAndTakenBackFromTheSchedule() {
        var id = create("排定", "第一段。");
        assertThat(act(desk, id, "schedule", Map.of("at", "2020-01-01T10:00")).text())
                .contains("這個時間已經過了");
        assertThat(act(desk, id, "schedule", Map.of("at", "soon")).status()).isEqualTo(422);
        var year = java.time.Year.now(java.time.ZoneOffset.UTC).getValue() + 1;
        assertThat(act(desk, id, "schedule", Map.of("at", year + "-01-01T10:00"))
                        .status())
                .isEqualTo(303);
        assertThat(now(id).status()).isEqualTo(Status.SCHEDULED);
        assertThat(desk.get("/newsroom/?paper=" + paper.slug()).text()).contains("刊出 " + year + "年1月1日 10:00");
        assertThat(act(desk, id, "unschedule", Map.of()).status()).isEqualTo(303);
        assertThat(now(id).status()).isEqualTo(Status.READY);
    }
}
