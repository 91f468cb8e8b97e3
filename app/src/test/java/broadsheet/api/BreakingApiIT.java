package broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class BreakingApiIT {
    @Inject
    Newsroom newsroom;

    @TestHTTPResource("/")
    URI site;

    @Test
    void anEditorAnnouncesAndEndsForHisPaperOnly() {
        var paper = newsroom.paper();
        var editor = newsroom.somebody(site, Role.EDITOR, paper);
        var entry = "{\"headline\": \"強震\", \"papers\": [\"%s\"]}".formatted(paper.slug());
        var made = editor.post("/api/breaking", entry);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        var running = new ApiClient(site);
        Eventually.within(
                Duration.ofSeconds(10),
                () -> running.get("/api/breaking?paper=" + paper.slug()).body().contains("強震"));
        var stranger = newsroom.somebody(site, Role.EDITOR, newsroom.paper());
        assertThat(stranger.post("/api/breaking", entry).status()).isEqualTo(403);
        assertThat(stranger.post("/api/breaking", "{\"headline\": \"給所有報紙\"}").status())
                .isEqualTo(403);
        assertThat(stranger.delete("/api/breaking/" + made.text("/id")).status())
                .isEqualTo(403);
        assertThat(editor.delete("/api/breaking/" + made.text("/id")).status()).isEqualTo(204);
        assertThat(editor.delete("/api/breaking/999999").status()).isEqualTo(404);
    }

    @Test
    void whatIsWrongIsNamed() {
        var paper = newsroom.paper();
        var editor = newsroom.somebody(site, Role.EDITOR, paper);
        var answer = editor.post("/api/breaking", "{\"papers\": [\"%s\"]}".formatted(paper.slug()));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("/headline");
    }

    @Test
    void papersAreListedWithTheirSections() {
        var paper = newsroom.paper();
        var papers = new ApiClient(site).get("/api/papers");
        assertThat(papers.json().findValuesAsText("slug")).contains(paper.slug().value(), "world");
    }

    @Test
    void searchFindsWhatWasPublished() {
        var paper = newsroom.paper();
        var editor = newsroom.somebody(site, Role.EDITOR, paper);
        var headline = ApiClient.unique("headline");
        var made = editor.post("/api/stories", Newsroom.story(paper, headline, ""));
        editor.post("/api/stories/" + made.text("/id") + "/publish", "{\"version\": 1}");
        Eventually.within(
                Duration.ofSeconds(10),
                () -> new ApiClient(site)
                        .get("/api/search?q=" + headline)
                        .text("/items/0/id")
                        .equals(made.text("/id")));
    }
}
