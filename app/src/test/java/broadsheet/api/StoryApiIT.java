package broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.publication.Paper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class StoryApiIT {
    @Inject
    Newsroom newsroom;

    @TestHTTPResource("/")
    URI site;

    private Paper paper;
    private ApiClient reader;
    private ApiClient reporter;
    private ApiClient editor;

    @BeforeEach
    void aPaper() {
        paper = newsroom.paper();
        reader = new ApiClient(site);
        reporter = newsroom.somebody(site, Role.REPORTER, paper);
        editor = newsroom.somebody(site, Role.EDITOR, paper);
    }

    private ApiClient.Answer draft(String headline) {
        var answer = reporter.post("/api/stories", Newsroom.story(paper, headline, ""));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private ApiClient.Answer published(String headline) {
        var draft = draft(headline);
        var answer = editor.withHeader("If-Match", draft.header("ETag"))
                .post("/api/stories/" + draft.text("/id") + "/publish", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static String path(ApiClient.Answer story) {
        return "/api/stories/" + story.text("/id");
    }

    @Test
    void whoPublishesIsToldWhatTheChecklistMisses() {
        var more = "\"byline\": [{\"role\": \"translator\", \"name\": \"李譯\"}],";
        var draft = reporter.post("/api/stories", Newsroom.story(paper, "翻譯", more));
        var answer = editor.withHeader("If-Match", draft.header("ETag")).post(path(draft) + "/publish", "");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Checklist")).isEqualTo("planning.check.sources");
        assertThat(published("自己寫的").header("Checklist")).isEmpty();
    }

    @Test
    void aStoryComesBackAsItWasWritten() {
        var more = """
            "kicker": "快訊", "teaser": "摘要", "dateline": "台北", "language": "zh-Hant-TW", "urgency": 3,
            "byline": [{"role": "translator", "name": "李譯", "organisation": "測試日報"}, {"role": "wires"}],
            "sources": ["路透"], "tags": ["央行"],
            "images": [{"url": "https://example.org/a.jpg", "caption": "圖說", "credit": "路透", "alt": "大樓",
                "width": 800, "height": 600, "rightsEnd": "2999-01-01"}],
            "furtherReading": [{"url": "https://example.org/b", "headline": "別處"}],
            """;
        var made = reporter.post("/api/stories", Newsroom.story(paper, "升息", more));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location")).endsWith(path(made));
        var story = reporter.get(path(made)).json();
        assertThat(story.fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "version",
                        "status",
                        "paper",
                        "section",
                        "alsoIn",
                        "language",
                        "kicker",
                        "headline",
                        "teaser",
                        "dateline",
                        "byline",
                        "sources",
                        "published",
                        "updated",
                        "urgency",
                        "body",
                        "images",
                        "tags",
                        "furtherReading",
                        "related",
                        "products",
                        "twins",
                        "corrections",
                        "comments",
                        "created",
                        "changed");
        assertThat(story.at("/byline/0/role").asText()).isEqualTo("translator");
        assertThat(story.at("/byline/1/name").isNull()).isTrue();
        assertThat(story.at("/images/0/rightsEnd").asText()).isEqualTo("2999-01-01");
        assertThat(story.at("/body/content/0/content/0/text").asText()).startsWith("央行");
        assertThat(story.at("/comments/open").asBoolean()).isFalse();
        assertThat(story.at("/status").asText()).isEqualTo("draft");
    }

    @Test
    void whatWasReadCanBeWrittenBack() {
        var made = draft("原來的標題");
        var again = reporter.withHeader("If-Match", made.header("ETag"))
                .put(path(made), made.body().replace("原來的標題", "新的標題").replace("\"draft\"", "\"published\""));
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.text("/headline")).isEqualTo("新的標題");
        assertThat(again.text("/status")).isEqualTo("draft");
        assertThat(again.text("/version")).isEqualTo("2");
    }

    @Test
    void theLifeOfAStoryFromDraftToWithdrawal() {
        var made = draft("升息");
        assertThat(reader.get(path(made)).status()).isEqualTo(404);
        assertThat(reporter.withHeader("If-Match", "\"1\"")
                        .post(path(made) + "/publish", "")
                        .status())
                .isEqualTo(403);
        var live = editor.post(path(made) + "/publish", "{\"version\": 1}");
        assertThat(live.text("/status")).isEqualTo("published");
        assertThat(reader.get(path(made)).status()).isEqualTo(200);
        var corrected = editor.withHeader("If-Match", live.header("ETag"))
                .post(
                        path(made) + "/correct",
                        "{\"note\": \"標題的數字有誤，已更正。\", \"story\": " + Newsroom.story(paper, "升息半碼", "") + "}");
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.text("/corrections/0/note")).contains("數字有誤");
        assertThat(reader.get(path(made)).text("/status")).isEqualTo("corrected");
        var withdrawn = editor.withHeader("If-Match", corrected.header("ETag"))
                .post(path(made) + "/withdraw", "{\"reason\": \"消息來源不實。\"}");
        assertThat(withdrawn.text("/status")).isEqualTo("withdrawn");
        var gone = reader.get(path(made));
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.text("/detail")).contains("消息來源不實。").doesNotContain("升息");
        assertThat(editor.get(path(made)).status()).isEqualTo(200);
        assertThat(editor.get(path(made) + "/revisions").json().at("/items")).hasSize(4);
        assertThat(reader.get(path(made) + "/revisions").status()).isEqualTo(401);
    }

    @Test
    void nothingIsLostWhenTwoSaveAtOnce() {
        var made = draft("升息");
        var one = reporter.withHeader("If-Match", made.header("ETag"));
        assertThat(one.put(path(made), Newsroom.story(paper, "甲", "")).status()).isEqualTo(200);
        var second = one.put(path(made), Newsroom.story(paper, "乙", ""));
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.text("/type")).isEqualTo("urn:broadsheet:problem:outdated");
        assertThat(reporter.put(path(made), Newsroom.story(paper, "乙", "")).status())
                .isEqualTo(428);
        assertThat(reporter.withHeader("If-Match", "W/\"2\"")
                        .put(path(made), Newsroom.story(paper, "乙", ""))
                        .status())
                .isEqualTo(412);
        assertThat(reporter.get(path(made)).text("/headline")).isEqualTo("甲");
    }

    @Test
    void ofManyWhoSaveTheSameVersionAtOnceOneSucceeds() throws InterruptedException, ExecutionException {
        var made = draft("升息");
        var client = reporter.withHeader("If-Match", made.header("ETag"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var attempts = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 12; i++) {
                var text = Newsroom.story(paper, "第 " + i + " 人", "");
                attempts.add(() -> client.put(path(made), text).status());
            }
            var statuses = new ArrayList<Integer>();
            for (var attempt : threads.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
            assertThat(statuses).containsOnly(200, 412).containsOnlyOnce(200);
        }
        assertThat(reporter.get(path(made)).text("/version")).isEqualTo("2");
    }

    @Test
    void whatIsUnchangedIsNotSentAgain() {
        var story = published("升息");
        var first = reader.get(path(story));
        assertThat(first.header("Cache-Control")).isEqualTo("public, no-cache");
        var again = reader.withHeader("If-None-Match", first.header("ETag")).get(path(story));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(editor.get(path(story)).header("Cache-Control")).startsWith("private");
    }

    @Test
    void listsShowReadersOnlyWhatIsPublished() {
        draft("未刊");
        var story = published("已刊");
        var list = reader.get("/api/stories?paper=" + paper.slug() + "&section=world");
        assertThat(list.json().at("/items")).hasSize(1);
        assertThat(list.text("/items/0/id")).isEqualTo(story.text("/id"));
        var drafts = "/api/stories?status=draft&paper=" + paper.slug();
        assertThat(reader.get(drafts).status()).isEqualTo(401);
        assertThat(reporter.get(drafts).text("/items/0/headline")).isEqualTo("未刊");
        var page = reader.get("/api/stories?limit=1");
        assertThat(page.json().at("/items")).hasSize(1);
    }
}
