package broadsheet.newsroom.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.front.PlannedFronts;
import broadsheet.front.Slot;
import broadsheet.newsroom.desk.DeskBed;
import broadsheet.publication.Paper;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A front page that is arranged at a moment.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class PlannedFrontIT {
    private static final Duration TIME = Duration.ofSeconds(20);

    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    Stories stories;

    @Inject
    PlannedFronts planned;

    private Paper paper;
    private Staff editor;
    private FormClient desk;
    private String at;

    @BeforeEach
    void begin() {
        paper = bed.paper();
        editor = bed.staff("林編輯", Role.EDITOR, paper);
        desk = DeskBed.browser(site, editor);
        at = "/newsroom/front/" + paper.slug();
    }

    private List<String> lead() {
        return new FormClient(site)
                .get("/" + paper.slug() + "/")
                .page()
                .select(".lead h2")
                .eachText();
    }

    @Test
    void thePageIsArrangedWhenItsMomentComes() {
        var old = Samples.published(stories, paper, "最早的一則");
        Samples.published(stories, paper, "最新的一則");
        assertThat(lead()).containsExactly("最新的一則");
        planned.plan(paper.id(), Instant.now().plusMillis(300), Map.of(Slot.LEAD, old.id()), editor.actor())
                .orThrow();
        Eventually.within(TIME, () -> lead().equals(List.of("最早的一則")));
        assertThat(planned.of(paper.id())).isEmpty();
        assertThat(desk.get(at).text()).contains("林編輯");
    }

    @Test
    void aStoryThatReadersDoNotSeeThenLeavesItsSlotToItself() {
        var withdrawn = Samples.published(stories, paper, "會撤下的一則");
        Samples.published(stories, paper, "最新的一則");
        planned.plan(paper.id(), Instant.now().plusMillis(500), Map.of(Slot.LEAD, withdrawn.id()), editor.actor())
                .orThrow();
        stories.withdraw(withdrawn.id(), withdrawn.version(), "消息來源有誤。", editor.actor())
                .orThrow();
        Eventually.within(TIME, () -> planned.of(paper.id()).isEmpty());
        Eventually.within(TIME, () -> lead().equals(List.of("最新的一則")));
    }

    @Test
    void aPlanIsMadeAndTakenBackOnThePage() {
        var story = Samples.published(stories, paper, "要排的一則");
        var year = Year.now(ZoneOffset.UTC).getValue();
        assertThat(desk.post(at + "/plan", Map.of("lead", "" + story.id(), "at", "2020-01-01T08:00"))
                        .text())
                .contains("時間");
        assertThat(desk.post(at + "/plan", Map.of("lead", "999999999", "at", year + "-12-31T23:59"))
                        .status())
                .isEqualTo(422);
        var made = desk.post(at + "/plan", Map.of("lead", "" + story.id(), "at", year + "-12-31T23:59"));
        assertThat(made.status()).as(made.text()).isEqualTo(303);
        var page = desk.get(at);
        assertThat(page.page().select(".planned li").text()).contains(year + "年12月31日 23:59", "要排的一則");
        var id = page.page().select(".planned input[name=plan]").val();
        assertThat(desk.post(at + "/unplan", Map.of("plan", id)).status()).isEqualTo(303);
        assertThat(desk.get(at).page().select(".planned li")).isEmpty();
    }
}
