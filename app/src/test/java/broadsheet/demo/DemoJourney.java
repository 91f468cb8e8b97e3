package broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.Samples;
import broadsheet.breaking.BreakingNews;
import broadsheet.breaking.NewBreaking;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a reader does with the paper, on the demo: with script and without, at a desk and on a phone.
@QuarkusTest
@TestProfile(DemoIT.WithDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoJourney {
    private static final String MODEL = "Veranta攻硬體";
    private static final long STORY_BYTES = 60_000;
    private static final String JUMPS = """
            window.jumps = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.jumps += one.value)))
                .observe({ type: 'layout-shift', buffered: true });
            """;

    @TestHTTPResource("/")
    URI site;

    @Inject
    BreakingNews news;

    private Browsers browsers;

    @BeforeAll
    void openTheBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @ParameterizedTest
    @CsvSource({"1280, true", "1280, false", "390, true", "390, false"})
    void aReaderFindsReadsAndFollowsTheNews(int width, boolean script) {
        try (var reader = reader(width, script)) {
            var page = reader.newPage();
            go(page, "/business/");
            fits(page);
            page.locator("main a", containing(MODEL)).first().click();
            assertThat(page.locator("h1").textContent()).contains(MODEL);
            assertThat(page.locator(".byline").textContent()).isEqualTo("潮聲經濟報／編譯 沈允禾／綜合外電");
            assertThat(page.locator("article figure img").first().getAttribute("alt"))
                    .isNotBlank();
            fits(page);

            var tag = page.locator("a[rel=tag]").first();
            var word = tag.textContent();
            tag.click();
            assertThat(page.locator("h1").textContent()).contains(word);
            // Of the story and its twin in the sister paper a list shows one.
            assertThat(page.locator("main h2 a, main h3 a", containing("Veranta"))
                            .count())
                    .isPositive();

            page.locator("nav.sections a").first().click();
            assertThat(page.locator("nav.sections a[aria-current=page]").count())
                    .isEqualTo(1);
            assertThat(page.locator("main a[href^='/story/']").count()).isPositive();
            fits(page);

            go(page, "/search");
            page.locator("main input[type=search]").fill("Veranta");
            page.locator("main input[type=search]").press("Enter");
            page.waitForURL("**/search?q=Veranta*");
            // So does a search, and says where the twin stands.
            assertThat(page.locator(".hit h2 a", containing("Veranta")).count()).isPositive();
            assertThat(page.locator(".hit .meta a[href^='/story/']").count()).isPositive();
            fits(page);
        }
    }

    @Test
    void theModelStoryHasNoCutTagNeitherItselfNorItsTwinBesideItAndSaysWhyEachNeighbourIsThere() {
        try (var reader = reader(1280, true)) {
            var page = reader.newPage();
            go(page, "/business/");
            var own = page.locator("main a", containing(MODEL)).first().getAttribute("href");
            // Neighbours are found in the background after the start.
            page.waitForCondition(() -> {
                go(page, own);
                return page.locator(".related li").count() > 0;
            });
            assertThat(page.locator("a[rel=tag]").allTextContents())
                    .contains("Veranta")
                    .doesNotContain("情人", "成功");
            assertThat(page.locator(".related a[href='" + own + "']").count()).isZero();
            assertThat(page.locator(".related h3 a").allTextContents())
                    .noneMatch(headline -> headline.contains("Veranta造硬體"));
            assertThat(page.locator(".related .reason").allTextContents())
                    .hasSameSizeAs(page.locator(".related li").all())
                    .allMatch(reason -> reason.matches("同.+|內容相近"));
            assertThat(page.locator(".related .teaser").allTextContents()).noneMatch(String::isBlank);
        }
    }

    @Test
    void aStoryIsLightAndStandsStillAndAsksNobodyElse() {
        try (var reader = reader(390, true)) {
            var page = reader.newPage();
            page.addInitScript(JUMPS);
            go(page, "/business/");
            var story = page.locator("main a", containing(MODEL)).first().getAttribute("href");
            var fresh = reader(390, true).newPage();
            fresh.addInitScript(JUMPS);
            var requests = new ArrayList<Request>();
            fresh.onRequestFinished(requests::add);
            go(fresh, story);
            fresh.waitForTimeout(300);
            assertThat(requests)
                    .allSatisfy(request ->
                            assertThat(URI.create(request.url()).getAuthority()).isEqualTo(site.getAuthority()));
            var bytes = requests.stream()
                    .filter(request -> !request.resourceType().equals("image")
                            && !request.url().endsWith("/api/events"))
                    .mapToLong(request -> request.sizes().responseBodySize + request.sizes().responseHeadersSize)
                    .sum();
            assertThat(bytes).isBetween(1_000L, STORY_BYTES);
            assertThat(((Number) fresh.evaluate("window.jumps")).doubleValue()).isZero();
            fresh.context().close();
        }
    }

    @Test
    void breakingNewsReachesAnOpenStoryWithinTwoSeconds() {
        try (var reader = reader(1280, true)) {
            var page = reader.newPage();
            go(page, "/business/");
            page.locator("main a", containing(MODEL)).first().click();
            page.waitForResponse("**/api/events**", () -> page.reload());
            var entry = news.announce(
                            new NewBreaking(
                                    "外海規模六點一地震",
                                    null,
                                    Set.of(),
                                    Clock.systemUTC().instant().plus(Duration.ofMinutes(5))),
                            Samples.EDITOR)
                    .orThrow();
            try {
                page.locator("breaking-bar a", containing("外海規模六點一地震"))
                        .waitFor(new Locator.WaitForOptions().setTimeout(2_000));
            } finally {
                news.end(entry.id(), Samples.EDITOR).orThrow();
            }
        }
    }

    private BrowserContext reader(int width, boolean script) {
        return browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setLocale("zh-TW")
                        .setJavaScriptEnabled(script));
    }

    private void go(Page page, String path) {
        page.navigate(site.resolve(path).toString());
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /// Nothing is wider than the window.
    private static void fits(Page page) {
        var widths = (List<?>)
                page.evaluate("() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]");
        assertThat(widths.get(0)).isEqualTo(widths.get(1));
    }
}
