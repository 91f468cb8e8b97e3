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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class HostileInputIT {
    @Inject
    Newsroom newsroom;

    @TestHTTPResource("/")
    URI site;

    private Paper paper;
    private ApiClient reporter;

    @BeforeEach
    void aPaper() {
        paper = newsroom.paper();
        reporter = newsroom.somebody(site, Role.REPORTER, paper);
    }

    private ApiClient.Answer post(String more) {
        return reporter.post("/api/stories", Newsroom.story(paper, "升息", more));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "nonsense": 1,                                | /nonsense            | web.json.unknown
            "byline": [{"role": "king"}],                 | /byline/0/role       | api.role.unknown
            "byline": [{"role": "editor", "x": 1}],       | /byline/0/x          | web.json.unknown
            "byline": [{}],                               | /byline/0/role       | story.byline.role
            "byline": [null],                             | /byline/0            | web.json.type
            "byline": {},                                 | /byline              | web.json.type
            "tags": [null],                               | /tags/0              | web.json.type
            "tags": ["a", "a"],                           | /tags/1              | story.tag.twice
            "tags": [5],                                  | /tags/0              | web.json.type
            "urgency": 11,                                | /urgency             | story.urgency.range
            "urgency": "5",                               | /urgency             | web.json.type
            "urgency": 5.5,                               | /urgency             | web.json.type
            "urgency": 99999999999999999999,              | /urgency             | web.json.type
            "kicker": "a\\u0000b",                        | /kicker              | web.json.nul
            "kicker": "a\\ud800b",                        | /kicker              | web.json.surrogate
            "kicker": ["a"],                              | /kicker              | web.json.type
            "images": [{"alt": "x"}],                     | /images/0/url        | story.body.address
            "images": [{"url": "javascript:alert(1)"}],   | /images/0/url        | story.body.address
            "images": [{"url": "/a", "alt": "", "width": -1}], | /images/0/width | api.pixels.range
            "images": [{"rightsEnd": "tomorrow"}],        | /images/0/rightsEnd  | web.json.type
            "furtherReading": [{}],                       | /furtherReading/0    | story.further.target
            "alsoIn": [{"paper": "no-such"}],             | /alsoIn/0/paper      | api.paper.unknown
            "language": "; drop table story",             | /language            | story.language.invalid
            "body": {"type": "doc", "content": [{"type": "script"}]}, | | web.json.type
            """)
    void eachFaultIsNamedByItsField(String more, String pointer, String code) {
        var answer = post(more);
        if (pointer == null) {
            // The body stands there twice.
            assertThat(answer.status()).isIn(400, 422);
            return;
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"type": "script"}                                              | /body/content/0/type         | story.body.type
            {"type": "heading", "attrs": {"level": 1}}                      | /body/content/0/attrs/level  | story.body.level
            {"type": "paragraph", "content": [{"type": "text", "text": "a\\u0000"}]} | /body/content/0/content/0/text | story.body.character
            {"type": "paragraph", "content": [{"type": "text", "text": "\\udc00"}]}  | /body/content/0/content/0/text | story.body.character
            {"type": "image", "attrs": {"src": "data:text/html,x", "alt": ""}}       | /body/content/0/attrs/src      | story.body.address
            """)
    void aFaultInTheBodyIsNamedByItsPlace(String block, String pointer, String code) {
        var answer = reporter.post("/api/stories", """
            {"paper": "%s", "section": "world", "headline": "x", "body": {"type": "doc", "content": [%s]}}
            """.formatted(paper.slug(), block));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertThat(answer.text("/errors/0/code")).isEqualTo(code);
    }

    @Test
    void allFaultsAreToldAtOnce() {
        var answer = reporter.post("/api/stories", "{}");
        assertThat(answer.json().at("/errors").findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/paper", "/headline", "/language", "/body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "nonsense", "{\"a\":1}}", "[1", "{\"headline\":\"a\",\"headline\":\"b\"}", "\u0000"})
    void whatIsNoJsonIsRefused(String text) {
        var answer = reporter.post("/api/stories", text);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.body()).doesNotContain("jackson");
    }

    @Test
    void brokenJsonIsToldByLineAndColumn() {
        var answer = reporter.post("/api/stories", "{\n  \"headline\": oops}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/detail")).contains("第 2 行");
    }

    @Test
    void deepJsonAndHugeJsonAreRefused() {
        assertThat(reporter.post("/api/stories", "[".repeat(100_000)).status()).isIn(400, 413, 422);
        var deep = "{\"body\":" + "{\"content\":[".repeat(200) + "]}".repeat(200) + "}";
        assertThat(reporter.post("/api/stories", deep).status()).isEqualTo(413);
        var huge = reporter.post("/api/stories", "{\"headline\": \"" + "x".repeat(3_000_000) + "\"}");
        assertThat(huge.status()).isEqualTo(413);
        assertThat(reporter.post("/api/stories", "x".repeat(2_000_001)).text("/type"))
                .isEqualTo("urn:broadsheet:problem:too-large");
        var number = reporter.post("/api/stories", "{\"urgency\": " + "9".repeat(100_000) + "}");
        assertThat(number.status()).isIn(413, 422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stories?paper=%27%3B+drop+table+story--",
                "/api/stories?paper=%00",
                "/api/stories?tag=%00",
                "/api/stories?after=%27",
                "/api/stories?limit=0",
                "/api/stories?limit=101",
                "/api/stories?limit=x",
                "/api/stories?section=world",
                "/api/stories?tag=a&paper=b",
                "/api/search?q=",
                "/api/search?q=%00",
                "/api/search?q=a&paper=no-such",
                "/api/search?q=a&limit=1000",
                "/api/breaking?paper=no-such"
            })
    void aParameterThatCannotBeUsedIsRefused(String path) {
        var answer = new ApiClient(site).get(path);
        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/stories/0",
                "/api/stories/-1",
                "/api/stories/9223372036854775807",
                "/api/stories/99999999999999999999",
                "/api/stories/1%27",
                "/api/stories/x/revisions/y",
                "/api/nothing"
            })
    void whatIsNotThereIsNotFound(String path) {
        var answer = reporter.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void sqlInEveryFieldIsOnlyText() {
        var sql = "'); drop table story; --";
        var more = """
            "kicker": "%1$s", "teaser": "%1$s", "dateline": "%1$s", "sources": ["%1$s"], "tags": ["%1$s"],
            "byline": [{"role": "editor", "name": "%1$s", "organisation": "%1$s"}],
            "images": [{"url": "/media/a", "caption": "%1$s", "credit": "%1$s", "alt": "a %1$s"}],
            "furtherReading": [{"url": "https://example.org/", "headline": "%1$s"}],
            """.formatted(sql);
        var made = reporter.post("/api/stories", Newsroom.story(paper, sql, more));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(reporter.get("/api/stories/" + made.text("/id")).text("/tags/0"))
                .isEqualTo(sql);
    }

    @Test
    void anotherContentTypeOrAnswerTypeIsRefused() {
        var text =
                reporter.withHeader("Content-Type", "text/plain").post("/api/stories", Newsroom.story(paper, "升息", ""));
        assertThat(text.status()).isEqualTo(415);
        var xml = reporter.withHeader("Accept", "application/xml").get("/api/stories");
        assertThat(xml.status()).isEqualTo(406);
        assertThat(xml.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void nobodyWritesWithoutSigningIn() {
        var stranger = new ApiClient(site);
        assertThat(stranger.post("/api/stories", Newsroom.story(paper, "升息", ""))
                        .status())
                .isEqualTo(401);
        assertThat(stranger.put("/api/stories/1", "{}").status()).isEqualTo(401);
        assertThat(stranger.post("/api/breaking", "{}").status()).isEqualTo(401);
        assertThat(stranger.delete("/api/breaking/1").status()).isEqualTo(401);
        assertThat(stranger.with("no-such-token").get("/api/stories").status()).isEqualTo(401);
    }
}
