package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What a reader changes on a story's page, and finds again.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadingJourney {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    private Browsers browsers;
    private BrowserContext context;
    private Page page;
    private String path;

    @BeforeAll
    void openTheBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @BeforeEach
    void aStory() {
        var paper = Samples.paper(publications);
        path = "/story/" + Samples.published(stories, paper, "軟體業者的新計畫").id();
        context = browsers.chromium().newContext();
        page = context.newPage();
        page.navigate(site.resolve(path).toString());
        page.locator("text-size fieldset").waitFor();
    }

    @AfterEach
    void closeTheTab() {
        context.close();
    }

    @Test
    void theTextGrowsByKeyboardAndIsStillSoOnTheNextPage() {
        var before = size(".text");
        var headline = size("h1");
        page.locator("text-size input:checked").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(size(".text")).isEqualTo(before * 1.35);
        assertThat(size("h1")).isEqualTo(headline);

        page.reload();
        assertThat(size(".text")).isEqualTo(before * 1.35);
        assertThat(page.locator("text-size input:checked").inputValue()).isEqualTo("135");
        assertThat(problems()).isEmpty();
    }

    @Test
    void theToolsComeWithoutMovingTheText() {
        page.setViewportSize(390, 800);
        page.addInitScript("""
                window.jumps = 0;
                new PerformanceObserver((list) => list.getEntries().forEach((one) => (window.jumps += one.value)))
                    .observe({ type: 'layout-shift', buffered: true });
                """);
        page.reload();
        page.locator("share-story button").first().waitFor();
        page.waitForFunction("document.readyState === 'complete'");
        assertThat(((Number) page.evaluate("window.jumps")).doubleValue()).isLessThan(0.002);
    }

    @Test
    void aStoryFetchedInAdvanceIsTheOneShown() {
        page.navigate(site.resolve("/latest").toString());
        var link = page.locator("a[href='" + path + "']").first();
        link.hover();
        page.waitForTimeout(400);
        // It asks once more, so that it is counted and is not old.
        page.waitForRequest(
                request ->
                        request.url().endsWith(path) && request.resourceType().equals("fetch"),
                link::click);
        assertThat(page.evaluate("performance.getEntriesByType('navigation')[0].deliveryType"))
                .isEqualTo("navigational-prefetch");
        assertThat(page.locator("h1").textContent()).isEqualTo("軟體業者的新計畫");
    }

    @Test
    void darkIsRememberedAgainstTheSystem() {
        assertThat(background()).isEqualTo("rgb(251, 250, 247)");
        page.locator("theme-choice select").selectOption("dark");
        assertThat(background()).isEqualTo("rgb(22, 21, 18)");
        assertThat(problems()).isEmpty();

        page.reload();
        assertThat(background()).isEqualTo("rgb(22, 21, 18)");
        page.locator("theme-choice select").selectOption("system");
        assertThat(background()).isEqualTo("rgb(251, 250, 247)");
    }

    @Test
    void theAddressIsCopiedAndThatIsSaid() {
        context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.locator("share-story button", new Page.LocatorOptions().setHasText("複製連結"))
                .click();
        page.locator("share-story [role=status]", new Page.LocatorOptions().setHasText("已複製連結。"))
                .waitFor();
        assertThat((String) page.evaluate("navigator.clipboard.readText()")).endsWith(path);
    }

    @Test
    void oneClickLeadsToSimplifiedCharactersAndBack() {
        page.locator("a.characters").click();
        page.waitForURL("**/zh-hans" + path);
        assertThat(page.locator("h1").textContent()).isEqualTo("软件业者的新计划");
        page.locator("text-size fieldset").waitFor();
        assertThat(problems()).isEmpty();

        page.locator("a.characters").click();
        page.waitForURL("**" + path);
        assertThat(page.locator("h1").textContent()).isEqualTo("軟體業者的新計畫");
    }

    @Test
    void withoutANetworkThePageSaysSoAndWithOneItIsFresh() {
        page.evaluate("navigator.serviceWorker.ready");
        page.reload();
        context.setOffline(true);
        page.navigate(site.resolve("/latest").toString());
        assertThat(page.locator("h1").textContent()).isEqualTo("現在沒有網路");

        context.setOffline(false);
        page.navigate(site.resolve("/latest").toString());
        assertThat(page.locator("h1.list-title").textContent()).isEqualTo("最新");
    }

    @Test
    void withoutScriptNothingIsMissingThatCouldWork() {
        try (var quiet = browsers.chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var plain = quiet.newPage();
            plain.navigate(site.resolve(path).toString());
            assertThat(plain.locator(".story-tools button, theme-choice select").count())
                    .isZero();
            assertThat(plain.locator(".text").isVisible()).isTrue();
        }
    }

    private double size(String selector) {
        return ((Number) page.evaluate(
                        "selector => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize)",
                        selector))
                .doubleValue();
    }

    private String background() {
        return (String) page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
    }

    private List<String> problems() {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }
}
