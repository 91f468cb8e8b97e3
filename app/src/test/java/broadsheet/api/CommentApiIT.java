package broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.forum.Author;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.platform.cache.ReadyPages;
import broadsheet.publication.Paper;
import broadsheet.rules.StatementId;
import broadsheet.site.Reader;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.StoryDraft;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said under stories, as programs and readers without script see it.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class CommentApiIT {
    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String SCRIPT =
            "<script>alert(1)</script><img src=x onerror=alert(2)>'\"--;drop table comment";

    @Inject
    Newsroom newsroom;

    @Inject
    Stories stories;

    @Inject
    Comments comments;

    @Inject
    ReadyPages ready;

    @TestHTTPResource("/")
    URI site;

    private Paper paper;
    private long story;
    private ApiClient writer;
    private Author member;

    @BeforeEach
    void aStory() {
        paper = newsroom.paper();
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft = stories.create(StoryDraft.in(place, Samples.content("有人討論")), Samples.EDITOR)
                .orThrow();
        story = stories.publish(draft.id(), draft.version(), Samples.EDITOR)
                .orThrow()
                .id();
        writer = newsroom.somebody(site, Role.REPORTER, paper);
        member = Author.member(5_000_000 + story, "讀者" + story);
    }

    private String path() {
        return "/api/stories/" + story + "/comments";
    }

    private ApiClient.Answer post(String text) {
        try {
            return writer.post(path(), new ObjectMapper().writeValueAsString(Map.of("text", text)));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ApiClient.Answer form(ApiClient client, String rest, String body) {
        return client.withHeader("Content-Type", "application/x-www-form-urlencoded")
                .post("/story/" + story + "/comments" + rest, body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aCommentIsInTheStorysPageAndInItsJson() {
        var reader = new Reader(site);
        assertThat(reader.page("/story/" + story).select(".discussion .empty").text())
                .contains("還沒有人留言");
        var made = post("寫得好，見 https://example.org/a 。\n第二行");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/author/staff")).isEqualTo("true");
        assertThat(made.text("/author/name")).isEqualTo("陳編輯");
        Eventually.within(
                SOON, () -> !reader.page("/story/" + story).select(".comment").isEmpty());
        var page = reader.page("/story/" + story);
        assertThat(page.select(".comment .words a").attr("rel")).isEqualTo("nofollow ugc noopener");
        assertThat(page.select(".comment .words br")).hasSize(1);
        assertThat(page.select(".comment .badge").text()).isEqualTo("編輯部");
        assertThat(page.select(".discussion .count").text()).isEqualTo("1 則留言");
        assertThat(writer.get("/api/stories/" + story).text("/comments/count")).isEqualTo("1");
        assertThat(writer.get("/api/stories/" + story).text("/comments/open")).isEqualTo("true");
        assertThat(writer.get(path()).text("/items/0/comment/id")).isEqualTo(made.text("/id"));
    }

    @Test
    void aReaderWithoutScriptPostsAnswersEditsAndDeletes() {
        var sent = form(writer, "", "text=" + encoded("沒有指令碼也能留言"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        var address = URI.create(sent.header("Location"));
        var page = new Reader(site).page(address.getPath());
        var id = address.getFragment().substring(1);
        assertThat(page.select("#c" + id + " .words").text()).isEqualTo("沒有指令碼也能留言");
        assertThat(page.select(".write [name=parent]").val()).isEqualTo(id);
        assertThat(page.select(".write").attr("action")).isEqualTo("/story/" + story + "/comments");
        var answer = form(writer, "", "parent=" + id + "&text=" + encoded("回覆"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(form(writer, "/" + id + "/edit", "text=" + encoded("改過了")).status())
                .isEqualTo(303);
        assertThat(writer.get("/api/comments/" + id).text("/text")).isEqualTo("改過了");
        assertThat(form(writer, "/" + id + "/delete", "").status()).isEqualTo(303);
        assertThat(writer.get("/api/comments/" + id).text("/state")).isEqualTo("deleted_by_author");
        assertThat(writer.get("/api/comments/" + id).json().at("/text").isNull())
                .isTrue();
    }

    @Test
    void aGuestIsLedToTheSignInAndKeepsTheText() {
        var answer = form(new ApiClient(site), "", "text=" + encoded("我寫了很久\n<b>"));
        assertThat(answer.status()).isEqualTo(401);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("textarea").val()).isEqualTo("我寫了很久\n<b>");
        assertThat(page.select("a[href^=/account/sign-in]").attr("href")).contains("story");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(new ApiClient(site).post(path(), "{\"text\":\"a\"}").status())
                .isEqualTo(401);
    }

    @Test
    void whatIsTooLongComesBackWithItsText() {
        var answer = form(writer, "", "text=" + encoded("字".repeat(1_001)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("1000");
        assertThat(Jsoup.parse(answer.body()).select("textarea").val()).hasSize(1_001);
        var api = post("字".repeat(1_001));
        assertThat(api.status()).isEqualTo(422);
        assertThat(api.text("/errors/0/pointer")).isEqualTo("/text");
        assertThat(post("字".repeat(1_000)).status()).isEqualTo(201);
    }

    @Test
    void scriptIsOnlyText() {
        var made = post(SCRIPT);
        assertThat(made.text("/text")).isEqualTo(SCRIPT);
        var page = new Reader(site)
                .get("/story/" + story + "/comments/" + made.text("/id"))
                .body();
        assertThat(page).doesNotContain("<script>alert", "<img src=x");
        assertThat(Jsoup.parse(page).select(".comment .words").text()).isEqualTo(SCRIPT);
        var back = form(
                new ApiClient(site),
                "",
                "parent=" + encoded("\"><script>alert(3)</script>") + "&text=" + encoded(SCRIPT));
        assertThat(back.body()).doesNotContain("<script>alert", "<img src=x");
        assertThat(new Reader(site)
                        .get("/story/" + story + "/comments?order=%3Cscript%3Ealert(1)")
                        .body())
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"text": "a", "author": 5}              | 422 | web.json.unknown
            {"text": "a", "state": "visible"}       | 422 | web.json.unknown
            {"text": "a", "picked": true}           | 422 | web.json.unknown
            {"text": "a", "votes": {"up": 9}}       | 422 | web.json.unknown
            {"text": "a\\u0000b"}                   | 422 | web.json.nul
            {"text": "a\\ud800b"}                   | 422 | web.json.surrogate
            {"text": ["a"]}                         | 422 | web.json.type
            {"text": "\\u202e\\u200b"}              | 422 | forum.text.missing
            {}                                      | 422 | forum.text.missing
            {"text": "a", "parent": 999999999}      | 422 | forum.parent.unknown
            {"text": "a", "parent": "1; drop"}      | 422 | web.json.type
            """)
    void whatCannotBeAcceptedIsNamedAndChangesNothing(String body, int status, String code) {
        var answer = writer.post(path(), body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
        assertThat(comments.discussion(story).count()).isZero();
    }

    @Test
    void tenMegabytesAreRefusedBeforeTheyAreRead() {
        assertThat(writer.post(path(), "{\"text\":\"" + "x".repeat(10_000_000) + "\"}")
                        .status())
                .isEqualTo(413);
        assertThat(form(writer, "", "text=" + "x".repeat(10_000_000)).status()).isEqualTo(413);
    }

    @Test
    void noOtherSitePostsInSomebodysName() {
        for (var header : List.of("Origin", "Sec-Fetch-Site")) {
            var foreign = new ApiClient(site)
                    .withHeader("Cookie", "session=abc")
                    .withHeader(header, header.equals("Origin") ? "https://evil.example" : "cross-site");
            assertThat(foreign.post(path(), "{\"text\":\"a\"}").status()).isEqualTo(403);
            assertThat(form(foreign, "", "text=a").status()).isEqualTo(403);
            assertThat(form(foreign, "/1/delete", "").status()).isEqualTo(403);
            assertThat(form(foreign, "/1/vote", "value=1").status()).isEqualTo(403);
        }
    }

    @Test
    void nobodyTouchesWhatAnotherWrote() {
        var foreign = comments.post(new NewComment(story, null, "別人的"), member).orThrow();
        var own = "/api/comments/" + foreign.id();
        assertThat(writer.put(own, "{\"text\":\"改\"}").status()).isEqualTo(403);
        assertThat(writer.delete(own).status()).isEqualTo(403);
        assertThat(writer.put(own + "/pick", "{\"picked\":true}").status()).isEqualTo(403);
        assertThat(writer.get(own + "/earlier").status()).isEqualTo(403);
        assertThat(writer.put("/api/stories/" + story + "/discussion", "{\"open\":false}")
                        .status())
                .isEqualTo(403);
        assertThat(writer.put(own + "/vote", "{\"value\":1}").status()).isEqualTo(403);
        var elsewhere = newsroom.somebody(site, Role.EDITOR, newsroom.paper());
        assertThat(elsewhere.put(own + "/pick", "{\"picked\":true}").status()).isEqualTo(403);
        assertThat(elsewhere
                        .put("/api/stories/" + story + "/discussion", "{\"open\":false}")
                        .status())
                .isEqualTo(403);
        assertThat(comments.find(foreign.id()).orElseThrow()).isEqualTo(foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "9223372036854775807", "99999999999999999999", "1%27", "x"})
    void whatIsNotThereIsNotFound(String id) {
        assertThat(writer.get("/api/comments/" + id).status()).isEqualTo(404);
        assertThat(writer.delete("/api/comments/" + id).status()).isEqualTo(404);
        assertThat(writer.get("/api/stories/" + id + "/comments").status()).isEqualTo(404);
        assertThat(new Reader(site).get("/story/" + story + "/comments/" + id).statusCode())
                .isEqualTo(404);
        assertThat(new Reader(site).get("/story/" + id + "/comments").statusCode())
                .isEqualTo(404);
        assertThat(form(writer, "/" + id + "/delete", "").status()).isEqualTo(404);
    }

    @Test
    void anEditorClosesSlowsAndPicks() {
        var editor = newsroom.somebody(site, Role.EDITOR, paper);
        var made = comments.post(new NewComment(story, null, "值得一讀"), member).orThrow();
        assertThat(editor.put("/api/comments/" + made.id() + "/pick", "{\"picked\":true}")
                        .text("/picked"))
                .isEqualTo("true");
        var closed = editor.put("/api/stories/" + story + "/discussion", "{\"open\":false}");
        assertThat(closed.text("/open")).isEqualTo("false");
        assertThat(post("太晚").status()).isEqualTo(409);
        Eventually.within(
                SOON,
                () -> !new Reader(site)
                        .page("/story/" + story)
                        .select(".closed")
                        .isEmpty());
        var page = new Reader(site).page("/story/" + story);
        assertThat(page.select(".write")).isEmpty();
        assertThat(page.select(".badge.picked").text()).isEqualTo("編輯精選");
        assertThat(editor.put("/api/stories/" + story + "/discussion", "{\"open\":true,\"slowSeconds\":3601}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void inThePlaceOfARemovedCommentStandsTheClause() {
        var made = comments.post(new NewComment(story, null, "辱罵的話"), member).orThrow();
        comments.remove(made.id(), new StatementId(12), "R2").orThrow();
        var page = new Reader(site).page("/story/" + story + "/comments/" + made.id());
        assertThat(page.text()).doesNotContain("辱罵的話", member.name());
        assertThat(page.select(".gone").text()).contains("R2");
        assertThat(page.select(".gone a").attr("href")).isEqualTo("/moderation-log?statement=12");
        assertThat(writer.get("/api/comments/" + made.id()).json().at("/author").isNull())
                .isTrue();
    }

    @Test
    void aNewCommentMakesThePagesOfItsStoryStaleAndNoOthers() {
        var reader = new Reader(site);
        reader.page("/" + paper.slug() + "/");
        reader.page("/story/" + story);
        var front = ready.makes("", "/" + paper.slug() + "/");
        var before = ready.makes("", "/story/" + story);
        post("新留言");
        Eventually.within(
                SOON, () -> !reader.page("/story/" + story).select(".comment").isEmpty());
        assertThat(ready.makes("", "/story/" + story)).isGreaterThan(before);
        reader.page("/" + paper.slug() + "/");
        assertThat(ready.makes("", "/" + paper.slug() + "/")).isEqualTo(front);
    }
}
