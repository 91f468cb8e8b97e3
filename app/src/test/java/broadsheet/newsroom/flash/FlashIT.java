package broadsheet.newsroom.flash;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.breaking.BreakingNews;
import broadsheet.newsroom.desk.DeskBed;
import broadsheet.publication.Paper;
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

/// 快訊 from the first press to its end, without script.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class FlashIT {
    private static final Duration TIME = Duration.ofSeconds(20);

    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    BreakingNews news;

    private Paper paper;
    private FormClient desk;

    @BeforeEach
    void begin() {
        paper = bed.paper();
        desk = DeskBed.browser(site, bed.staff("林編輯", Role.EDITOR, paper));
    }

    private Map<String, String> written(String headline) {
        return new HashMap<>(Map.of("headline", headline, "minutes", "10", "paper", "" + paper.id()));
    }

    @Test
    void oneMoreLookThenItStandsOverThePages() {
        var first = desk.post("/newsroom/breaking", written("東部外海地震"));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.page().select(".confirm .flash-line").text()).isEqualTo("東部外海地震");
        assertThat(news.current(paper.id())).isEmpty();
        var second = desk.post("/newsroom/breaking", DeskBed.fields(first, ".confirm form"));
        assertThat(second.status()).isEqualTo(303);
        Eventually.within(
                TIME,
                () -> new FormClient(site).get("/" + paper.slug() + "/").text().contains("東部外海地震"));
        var id = news.current(paper.id()).getFirst().id();
        var story = desk.post("/newsroom/breaking/" + id + "/story", Map.of());
        assertThat(desk.get(URI.create(story.header("Location")).getPath())
                        .page()
                        .select("#f-headline")
                        .val())
                .isEqualTo("東部外海地震");
        assertThat(desk.post("/newsroom/breaking/" + id + "/end", Map.of()).status())
                .isEqualTo(303);
        Eventually.within(TIME, () -> news.current(paper.id()).isEmpty());
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsSent() {
        var empty = written(" ");
        empty.put("confirmed", "1");
        assertThat(desk.post("/newsroom/breaking", empty).text()).contains("請寫一行標題");
        var minutes = written("標題");
        minutes.put("minutes", "soon");
        assertThat(desk.post("/newsroom/breaking", minutes).status()).isEqualTo(422);
        var all = written("標題");
        all.remove("paper");
        all.put("confirmed", "1");
        assertThat(desk.post("/newsroom/breaking", all).text()).contains("權限");
        assertThat(news.current(paper.id())).isEmpty();
    }

    @Test
    void reportersDoNotAnnounce() {
        var reporter = DeskBed.browser(site, bed.staff("王記者", Role.REPORTER, paper));
        assertThat(reporter.get("/newsroom/breaking").status()).isEqualTo(403);
        assertThat(reporter.post("/newsroom/breaking", written("標題")).status()).isEqualTo(403);
    }
}
