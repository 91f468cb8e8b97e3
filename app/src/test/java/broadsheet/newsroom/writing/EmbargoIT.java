package broadsheet.newsroom.writing;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.newsroom.desk.DeskBed;
import broadsheet.publication.Paper;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is held back is told by nobody before its minute.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class EmbargoIT {
    private static final String SECRET = "尚未公布的央行人事案";

    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    Stories stories;

    private Paper paper;
    private FormClient desk;
    private Story story;

    @BeforeEach
    void begin() {
        paper = bed.paper();
        var editor = bed.staff("林編輯", Role.EDITOR, paper);
        desk = DeskBed.browser(site, editor);
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        story = stories.create(StoryDraft.in(place, Samples.content(SECRET)), editor.actor())
                .orThrow();
    }

    /// Everywhere that somebody who is not signed in can ask.
    private List<String> surfaces() {
        var secret = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        var front = "/" + paper.slug() + "/";
        return List.of(
                front,
                front + paper.sections().getFirst().slug() + "/",
                "/latest",
                "/story/" + story.id(),
                "/search?q=" + secret,
                "/api/search?q=" + secret,
                "/api/stories",
                "/api/stories/" + story.id(),
                "/api/stories/" + story.id() + "/related",
                "/api/stories/" + story.id() + "/comments",
                "/feed.xml",
                "/feed.atom",
                "/feed.json",
                front + "feed.json",
                "/news-sitemap.xml",
                "/llms.txt");
    }

    /// Headlines say where a line may break.
    private static String text(FormClient stranger, String path) {
        return stranger.get(path).response().body().replace("<wbr>", "");
    }

    private void isSilent() {
        var stranger = new FormClient(site);
        for (var path : surfaces()) {
            var answer = text(stranger, path);
            // A search page says again what was sought.
            var told = path.startsWith("/search") ? answer.contains("/story/" + story.id()) : answer.contains(SECRET);
            assertThat(told).as(path + ": " + answer).isFalse();
        }
    }

    @Test
    void noPageFeedSearchOrApiTellsOfAStoryThatWaitsForItsMinute() {
        isSilent();
        var year = Year.now(ZoneOffset.UTC).getValue() + 1;
        var at = "/newsroom/stories/" + story.id();
        assertThat(desk.post(at + "/embargo", Map.of("until", year + "-01-01T10:00"))
                        .status())
                .isEqualTo(303);
        assertThat(desk.post(at + "/schedule", Map.of("version", "1", "at", year + "-01-01T10:00"))
                        .status())
                .isEqualTo(303);
        isSilent();
        assertThat(desk.post(at + "/publish", Map.of("version", "2")).status()).isEqualTo(422);
        isSilent();
        // Its minute comes: the embargo is lifted and it is published.
        desk.post(at + "/embargo", Map.of("until", ""));
        assertThat(desk.post(at + "/publish", Map.of("version", "2")).status()).isEqualTo(303);
        var stranger = new FormClient(site);
        for (var path : List.of("/story/" + story.id(), "/" + paper.slug() + "/feed.json", "/" + paper.slug() + "/")) {
            Eventually.within(Duration.ofSeconds(20), () -> text(stranger, path).contains(SECRET));
        }
    }
}
