package broadsheet.newsroom.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.newsroom.desk.DeskBed;
import broadsheet.publication.Paper;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A front page arranged by hand, looked at before, and taken back.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class FrontIT {
    private static final Duration TIME = Duration.ofSeconds(20);

    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    Stories stories;

    private Paper paper;
    private FormClient desk;
    private String at;
    private Story old;

    @BeforeEach
    void begin() {
        paper = bed.paper();
        desk = DeskBed.browser(site, bed.staff("林編輯", Role.EDITOR, paper));
        at = "/newsroom/front/" + paper.slug();
        old = Samples.published(stories, paper, "最早的一則");
        Samples.published(stories, paper, "最新的一則");
    }

    private List<String> lead() {
        return new FormClient(site)
                .get("/" + paper.slug() + "/")
                .page()
                .select(".lead h2")
                .eachText();
    }

    private Map<String, String> form(Map<String, String> slots) {
        var fields = new HashMap<>(DeskBed.fields(desk.get(at), ".arrange"));
        fields.remove("preview");
        fields.putAll(slots);
        return fields;
    }

    @Test
    void whatIsPinnedLeadsOnceAndUndoneEverythingIsAsBefore() {
        var before = lead();
        assertThat(before).containsExactly("最新的一則");
        var preview = form(Map.of("lead", "" + old.id(), "preview", "1"));
        assertThat(desk.post(at, preview).page().select(".lead h2").eachText()).containsExactly("最早的一則");
        assertThat(lead()).isEqualTo(before);
        assertThat(desk.post(at, form(Map.of("lead", "" + old.id()))).status()).isEqualTo(303);
        Eventually.within(TIME, () -> lead().equals(List.of("最早的一則")));
        var page = new FormClient(site).get("/" + paper.slug() + "/").page();
        assertThat(page.select("a[href=/story/" + old.id() + "]")).hasSizeLessThanOrEqualTo(2);
        assertThat(desk.get(at).text()).contains("林編輯 於");
        var undone = desk.post(at + "/undo", form(Map.of()));
        assertThat(undone.status()).isEqualTo(303);
        Eventually.within(TIME, () -> lead().equals(before));
        assertThat(desk.post(at + "/undo", form(Map.of())).status()).isEqualTo(422);
    }

    @Test
    void whatReadersCannotSeeAndWhatStandsTwiceIsRefused() {
        var elsewhere = Samples.published(stories, bed.paper(), "別報的");
        assertThat(desk.post(at, form(Map.of("lead", "" + elsewhere.id()))).text())
                .contains("不在這份報紙");
        assertThat(desk.post(at, form(Map.of("lead", "999999999"))).text()).contains("還沒刊出");
        assertThat(desk.post(at, form(Map.of("lead", "" + old.id(), "second-1", "" + old.id())))
                        .text())
                .contains("放了兩次");
        assertThat(desk.post(at, form(Map.of("lead", "abc"))).status()).isEqualTo(422);
    }

    @Test
    void whoLookedAtAnOlderArrangementDoesNotOverwriteTheNewer() {
        var first = form(Map.of("lead", "" + old.id()));
        desk.post(at, first);
        var refused = desk.post(at, first);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("已被別人重新編排");
    }

    @Test
    void onlyEditorsOfThePaperArrangeIt() {
        var stranger = DeskBed.browser(site, bed.staff("外人", Role.EDITOR, bed.paper()));
        assertThat(stranger.get(at).status()).isEqualTo(403);
        assertThat(stranger.post(at, Map.of("lead", "" + old.id(), "base", "0")).status())
                .isEqualTo(403);
    }
}
