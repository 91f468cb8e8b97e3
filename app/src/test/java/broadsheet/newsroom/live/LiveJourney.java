package broadsheet.newsroom.live;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.newsroom.StaffBrowsers;
import broadsheet.newsroom.desk.DeskBed;
import broadsheet.publication.Paper;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import com.microsoft.playwright.Locator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A story that is told live.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class LiveJourney {
    private static final double SOON = 2000;

    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    Stories stories;

    private Paper paper;
    private Story story;

    @BeforeEach
    void begin() {
        paper = bed.paper();
        story = Samples.published(stories, paper, "東部外海地震");
    }

    @Test
    void anEntryIsOnOpenPagesWithinTwoSecondsAndMachinesReadIt() {
        var editor = bed.staff("林編輯", Role.EDITOR, paper);
        try (var browsers = new StaffBrowsers(site);
                var here = browsers.open(true, 1280);
                var there = browsers.open(true, 390)) {
            var desk = browsers.signedIn(here, editor);
            browsers.go(desk, "/newsroom/live/" + story.id());
            StaffBrowsers.isClean(desk);
            desk.click("form[action$='/begin'] button");
            desk.fill("#live-headline", "第一則：震央在外海");
            desk.fill("#live-text", "氣象署表示規模六點一。\n沒有海嘯。");
            desk.keyboard().press("Tab");
            desk.keyboard().press("Enter");
            desk.waitForSelector(".live-list");
            var reader = there.newPage();
            browsers.go(reader, "/story/" + story.id());
            assertThat(reader.textContent("live-entries")).contains("第一則：震央在外海", "沒有海嘯。");
            desk.fill("#live-headline", "第二則：列車恢復");
            desk.press("#live-headline", "Enter");
            reader.locator("live-entries h3:has-text('第二則：列車恢復')")
                    .waitFor(new Locator.WaitForOptions().setTimeout(SOON));
            assertThat(reader.locator("live-entries h3").first().textContent()).isEqualTo("第二則：列車恢復");
            StaffBrowsers.isClean(reader);
            desk.click(".live-list li:first-child button[value=remove]");
            reader.waitForSelector("live-entries:not(:has-text('第二則'))");
            desk.waitForSelector("form[action$='/end'] button");
            desk.click("form[action$='/end'] button");
            reader.waitForSelector(".live-over");
            assertThat(browsers.errors()).isEmpty();
        }
        var page = new FormClient(site).get("/story/" + story.id()).response().body();
        assertThat(page).contains("LiveBlogPosting", "liveBlogUpdate", "coverageEndTime", "第一則：震央在外海");
    }

    @Test
    void onlyEditorsTellAStoryLiveAndWhatIsWrongIsSaid() {
        var at = "/newsroom/live/" + story.id();
        var reporter = DeskBed.browser(site, bed.staff("王記者", Role.REPORTER, paper));
        assertThat(reporter.post(at + "/begin", Map.of()).status()).isEqualTo(403);
        var stranger = DeskBed.browser(site, bed.staff("外人", Role.EDITOR, bed.paper()));
        assertThat(stranger.post(at + "/begin", Map.of()).status()).isEqualTo(403);
        var desk = DeskBed.browser(site, bed.staff("林編輯", Role.EDITOR, paper));
        assertThat(desk.post(at, Map.of("headline", "太早")).text()).contains("沒有即時更新");
        desk.post(at + "/begin", Map.of());
        var refused = desk.post(at, Map.of("headline", " ", "text", "寫好的內文"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#live-text").val()).isEqualTo("寫好的內文");
        assertThat(desk.post(at + "/9999", Map.of("headline", "沒有這一則")).status())
                .isEqualTo(422);
        assertThat(desk.post(at, Map.of("headline", "<script>alert(1)</script>"))
                        .status())
                .isEqualTo(303);
        assertThat(new FormClient(site).get("/story/" + story.id()).page().select("live-entries script"))
                .isEmpty();
    }
}
