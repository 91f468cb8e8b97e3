package broadsheet.breaking;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.platform.stream.Streams;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The line over the page, in tabs that are seen and tabs that are not.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BreakingJourney {
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final double MILLIS = 2000;

    @TestHTTPResource("/live-test")
    URI address;

    @Inject
    BreakingNews news;

    @Inject
    Publications publications;

    @Inject
    Streams streams;

    private Browsers browsers;
    private Paper paper;
    private List<Long> announced = new ArrayList<>();

    @BeforeAll
    void openTheBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @BeforeEach
    void aQuietPaper() {
        paper = Samples.paper(publications);
        Eventually.within(Duration.ofSeconds(10), () -> streams.open() == 0);
    }

    @AfterEach
    void nothingRuns() {
        announced.forEach(id -> news.end(id, Samples.EDITOR).orThrow());
    }

    @Test
    void tenTabsHoldOneStreamAndAllHearWithinTwoSeconds() {
        try (var one = reader("", "hidden");
                var two = reader("", "hidden")) {
            var tabs = new ArrayList<Page>();
            for (int i = 0; i < 10; i++) {
                tabs.add(open(one));
            }
            tabs.add(open(two));
            Eventually.within(SOON, () -> streams.open() == 2);
            // An eleventh that was refused its own stream would show up a little later.
            tabs.getFirst().waitForTimeout(300);
            assertThat(streams.open()).isEqualTo(2);

            var start = System.nanoTime();
            var id = announce("花蓮外海規模六點一地震");
            tabs.forEach(tab -> says(tab, "花蓮外海規模六點一地震"));
            var took = Duration.ofNanos(System.nanoTime() - start);
            assertThat(took).isLessThan(SOON);
            assertThat(tabs).allSatisfy(tab -> assertThat(jumps(tab)).isZero());

            news.end(id, Samples.EDITOR).orThrow();
            tabs.forEach(tab -> tab.locator("breaking-bar p")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(WaitForSelectorState.HIDDEN)
                            .setTimeout(MILLIS)));
        }
    }

    @Test
    void tabsThatNobodySeesLetTheStreamGo() {
        try (var reader = reader("", "hidden")) {
            var first = open(reader);
            var second = open(reader);
            Eventually.within(SOON, () -> streams.open() == 1);

            see(first, "hidden");
            announce("第二個分頁接手");
            says(second, "第二個分頁接手");
            says(first, "第二個分頁接手");
            assertThat(streams.open()).isEqualTo(1);

            see(second, "hidden");
            Eventually.within(SOON, () -> streams.open() == 0);
            announce("沒有人在看");
            see(first, "visible");
            says(first, "沒有人在看");
            see(second, "visible");
            says(second, "沒有人在看");
            assertThat(streams.open()).isEqualTo(1);
        }
    }

    @Test
    void theLineOfThePageIsReplacedInPlaceAndItsEndIsSaid() {
        var old = announce("舊的快訊");
        try (var reader = reader(String.valueOf(old), "")) {
            var tab = open(reader);
            tab.setViewportSize(390, 800);
            var top = tab.locator("h1").boundingBox().y;
            var id = announce("新的快訊");
            says(tab, "新的快訊");
            assertThat(tab.locator("breaking-bar .more").textContent()).isEqualTo("另有 1 則");

            var longest = announce("長".repeat(80));
            says(tab, "長".repeat(80));
            assertThat(tab.locator("h1").boundingBox().y).isEqualTo(top);

            List.of(longest, id, old)
                    .forEach(one -> news.end(one, Samples.EDITOR).orThrow());
            says(tab, "快訊已結束");
            assertThat(tab.locator("h1").boundingBox().y).isEqualTo(top);
            assertThat(tab.locator("breaking-bar").getAttribute("aria-live")).isEqualTo("polite");
        }
    }

    @Test
    void onAPageInSimplifiedCharactersItArrivesInThem() {
        try (var reader = reader("", "hidden")) {
            var tab = reader.newPage();
            tab.navigate(address.resolve("/zh-hans/live-test").toString());
            announce("軟體更新延誤，機場臺鐵改為人工售票");
            says(tab, "软件更新延误，机场台铁改为人工售票");
            assertThat(tab.locator("breaking-bar a").first().getAttribute("href"))
                    .isEqualTo("/zh-hans/breaking");
        }
    }

    @Test
    void anotherPapersBreakingNewsStaysAway() {
        var sister = Samples.paper(publications);
        try (var reader = reader("", "hidden")) {
            var tab = open(reader);
            Eventually.within(SOON, () -> streams.open() == 1);
            announced.add(announce("姊妹報的快訊", sister));
            announce("自己的快訊");
            says(tab, "自己的快訊");
            assertThat(tab.locator("breaking-bar .more").isVisible()).isFalse();
        }
    }

    @Test
    void withoutWebLocksEachTabHoldsItsOwn() {
        try (var reader = reader("", "hidden")) {
            reader.addInitScript("delete Navigator.prototype.locks");
            var first = open(reader);
            var second = open(reader);
            Eventually.within(SOON, () -> streams.open() == 2);
            announce("沒有鎖也聽得到");
            says(first, "沒有鎖也聽得到");
            says(second, "沒有鎖也聽得到");
        }
    }

    private BrowserContext reader(String id, String hidden) {
        return LinePage.reader(browsers, paper, id, hidden);
    }

    private Page open(BrowserContext context) {
        var page = context.newPage();
        page.navigate(address.toString());
        return page;
    }

    private static void says(Page tab, String headline) {
        tab.locator("breaking-bar a", new Page.LocatorOptions().setHasText(headline))
                .waitFor(new Locator.WaitForOptions().setTimeout(MILLIS));
    }

    private static void see(Page tab, String state) {
        tab.evaluate("state => window.see(state)", state);
    }

    private static double jumps(Page tab) {
        return ((Number) tab.evaluate("window.jumps")).doubleValue();
    }

    private long announce(String headline) {
        var id = announce(headline, paper);
        announced.add(id);
        return id;
    }

    private long announce(String headline, Paper in) {
        var expires = Clock.systemUTC().instant().plus(Duration.ofMinutes(5));
        return news.announce(new NewBreaking(headline, null, Set.of(in.id()), expires), Samples.EDITOR)
                .orThrow()
                .id();
    }
}
