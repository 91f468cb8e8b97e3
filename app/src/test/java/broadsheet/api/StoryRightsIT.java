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

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class StoryRightsIT {
    @Inject
    Newsroom newsroom;

    @TestHTTPResource("/")
    URI site;

    private Paper paper;
    private ApiClient reporter;
    private ApiClient editor;

    @BeforeEach
    void aPaper() {
        paper = newsroom.paper();
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
    void rightsEndAtThePaper() {
        var stranger = newsroom.somebody(site, Role.EDITOR, newsroom.paper());
        var made = draft("升息");
        assertThat(stranger.get(path(made)).status()).isEqualTo(404);
        assertThat(stranger.get("/api/stories?status=draft&paper=" + paper.slug())
                        .status())
                .isEqualTo(403);
        assertThat(stranger.post("/api/stories", Newsroom.story(paper, "入侵", ""))
                        .status())
                .isEqualTo(403);
        var match = stranger.withHeader("If-Match", "\"1\"");
        assertThat(match.put(path(made), Newsroom.story(paper, "入侵", "")).status())
                .isEqualTo(404);
        assertThat(match.post(path(made) + "/publish", "").status()).isEqualTo(404);
        var live = published("刊出");
        match = stranger.withHeader("If-Match", live.header("ETag"));
        assertThat(match.put(path(live), Newsroom.story(paper, "入侵", "")).status())
                .isEqualTo(403);
        assertThat(match.post(path(live) + "/withdraw", "{\"reason\": \"我說了算\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aStoryCannotBeMovedIntoAPaperWithoutTheRightThere() {
        var other = newsroom.paper();
        var made = draft("升息");
        var match = reporter.withHeader("If-Match", made.header("ETag"));
        assertThat(match.put(path(made), Newsroom.story(other, "升息", "")).status())
                .isEqualTo(403);
        var also = "\"alsoIn\": [{\"paper\": \"%s\", \"section\": \"world\"}],".formatted(other.slug());
        assertThat(match.put(path(made), Newsroom.story(paper, "升息", also)).status())
                .isEqualTo(403);
        assertThat(reporter.post("/api/stories", Newsroom.story(paper, "升息", also))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void reportersChangeOnlyDrafts() {
        var live = published("刊出");
        assertThat(reporter.withHeader("If-Match", live.header("ETag"))
                        .put(path(live), Newsroom.story(paper, "改", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void operatorsAndModeratorsHaveNoRightsOnStories() {
        for (var role : new Role[] {Role.OPERATOR, Role.MODERATOR, Role.CHIEF_MODERATOR}) {
            var person = newsroom.somebody(site, role, paper);
            assertThat(person.post("/api/stories", Newsroom.story(paper, "升息", ""))
                            .status())
                    .isEqualTo(403);
        }
    }
}
