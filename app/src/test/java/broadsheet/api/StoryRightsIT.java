package broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.account.Role;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class StoryRightsIT {
    @Inject
    Newsroom newsroom;

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
