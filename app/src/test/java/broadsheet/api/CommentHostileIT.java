package broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.forum.Comments.NewComment;
import broadsheet.site.Reader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sent to do harm.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class CommentHostileIT extends CommentBed {
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
}
