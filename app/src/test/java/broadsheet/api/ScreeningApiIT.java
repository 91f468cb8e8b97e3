package broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.forum.Author;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.publication.Paper;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How moderators write, rehearse and switch on rules, and see why a comment waits.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ScreeningApiIT {
    private static final String RULE = """
            {"words": [{"word": "神仙水", "category": "advertisement", "clause": "R2", "action": "hold"}],
             "harmless": ["神仙水景區"], "note": "假藥廣告"}
            """;

    @Inject
    Newsroom newsroom;

    @Inject
    Stories stories;

    @Inject
    Comments comments;

    @TestHTTPResource("/")
    URI site;

    private Paper paper;
    private ApiClient moderator;
    private String path;

    @BeforeEach
    void aPaper() {
        paper = newsroom.paper();
        moderator = newsroom.somebody(site, Role.MODERATOR, paper);
        path = "/api/moderation/screening/" + paper.slug();
    }

    @Test
    void aRuleIsWrittenRehearsedAndSwitchedOn() {
        var made = moderator.post(path, RULE);
        assertThat(made.status()).isEqualTo(201);
        int version = made.json().get("version").asInt();
        assertThat(moderator.post(path + "/" + version + "/switch-on", "").status())
                .isEqualTo(409);
        var report = moderator.post(path + "/" + version + "/rehearsal", "");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.json().get("more").get("posts").isNumber()).isTrue();
        assertThat(moderator
                        .post(path + "/" + version + "/switch-on", "")
                        .json()
                        .get("inForce")
                        .asBoolean())
                .isTrue();
        var all = moderator.get(path).json();
        assertThat(all.get("inForce").asInt()).isEqualTo(version);
        assertThat(all.get("items").get(0).get("words").get(0).get("action").asText())
                .isEqualTo("hold");
    }

    @Test
    void whatIsNullInAListIsRefusedAtItsPlace() {
        for (var body : List.of(
                "{\"words\": [null], \"note\": \"x\"}",
                "{\"harmless\": [null], \"note\": \"x\"}",
                "{\"phases\": [null], \"note\": \"x\"}")) {
            var answer = moderator.post(path, body);
            assertThat(answer.status()).as(body).isEqualTo(422);
            assertThat(answer.json().toString()).as(body).contains("/0");
        }
    }

    @Test
    void onlyThoseWhoLeadDiscussionsOfThePaperMay() {
        assertThat(newsroom.somebody(site, Role.REPORTER, paper)
                        .post(path, RULE)
                        .status())
                .isEqualTo(403);
        assertThat(new ApiClient(site).get(path).status()).isEqualTo(401);
        assertThat(moderator.get("/api/moderation/screening/nowhere").status()).isEqualTo(404);
    }

    @Test
    void whyACommentWaitsIsForStaffAlone() {
        var story = Samples.published(stories, paper, "公園改建").id();
        var writer = Author.member(8_100_001, "某位讀者");
        var held =
                comments.post(new NewComment(story, null, "你這個王八蛋，少來了"), writer).orThrow();
        var answer = moderator.get("/api/comments/" + held.id() + "/screening");
        assertThat(answer.status()).isEqualTo(200);
        var finding = answer.json().get("items").get(0).get("findings").get(0);
        assertThat(finding.get("phase").asText()).isEqualTo("words");
        assertThat(finding.get("rule").asText()).isEqualTo("王八蛋");
        assertThat(finding.get("answer").asText()).isEqualTo("hold");
        assertThat(finding.get("from").asInt()).isEqualTo(3);
        assertThat(new ApiClient(site)
                        .get("/api/comments/" + held.id() + "/screening")
                        .status())
                .isEqualTo(401);
    }
}
