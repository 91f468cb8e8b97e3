package broadsheet.site.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.publication.Publications;
import broadsheet.search.Search;
import broadsheet.search.SearchQuery;
import broadsheet.story.Stories;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Searching in a browser: with an input method, by keyboard, without script.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchJourney {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Search search;

    private Browsers browsers;

    @BeforeAll
    void aStory() {
        var paper = Samples.paper(publications);
        Samples.published(stories, paper, "玳瑁龜洄游紀錄公開");
        Eventually.within(
                Duration.ofSeconds(10),
                () -> search.find(SearchQuery.of("玳瑁龜", 1)).total() == 1);
        browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @Test
    void anInputMethodIsLeftAloneUntilItIsDone() {
        try (var context = browsers.chromium().newContext()) {
            var page = open(context.newPage(), "/search");
            var asked = new ArrayList<String>();
            page.onRequest(request -> {
                if (request.url().contains("/suggestions")) {
                    asked.add(request.url());
                }
            });
            var input = page.locator("#q");
            input.focus();
            input.evaluate("""
                    (q) => {
                      q.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
                      q.value = 'ㄉㄥ';
                      q.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
                      q.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, cancelable: true, isComposing: true }));
                    }
                    """);
            page.waitForTimeout(500);
            assertThat(asked).isEmpty();
            assertThat(page.url()).endsWith("/search");

            page.waitForResponse("**/api/search/suggestions**", () -> input.evaluate("""
                    (q) => {
                      q.value = '玳瑁龜';
                      q.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '玳瑁龜' }));
                    }
                    """));
            var option = page.locator("search-suggest option[value*='玳瑁龜']").first();
            option.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void aSearchByKeyboardLeadsToTheStory() {
        try (var context = browsers.chromium().newContext()) {
            var page = open(context.newPage(), "/search");
            page.locator("#q").focus();
            page.keyboard().insertText("玳瑁龟");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=*");
            assertThat(problems(page)).isEmpty();
            // Every paper of these tests has its link in the head of the page.
            for (int i = 0; i < 400 && !focused(page); i++) {
                page.keyboard().press("Tab");
            }
            assertThat(focused(page)).isTrue();
            page.keyboard().press("Enter");
            page.waitForURL("**/story/*");
            assertThat(page.locator("h1").textContent()).isEqualTo("玳瑁龜洄游紀錄公開");
        }
    }

    private static boolean focused(Page page) {
        return (Boolean) page.evaluate("document.activeElement.matches('.hit h2 a')");
    }

    @Test
    void withoutScriptEveryPartOfItWorks() {
        var plain = new Browser.NewContextOptions().setJavaScriptEnabled(false).setViewportSize(390, 800);
        try (var context = browsers.chromium().newContext(plain)) {
            var page = open(context.newPage(), "/search");
            page.locator("details summary").first().click();
            page.locator("#q").fill("玳瑁龜");
            page.locator("#order").selectOption("newest");
            page.locator("main button[type=submit]").first().click();
            assertThat(page.locator(".hit mark").first().textContent()).isEqualTo("玳瑁龜");
            page.locator(".facets a").first().click();
            assertThat(page.locator(".hit").count()).isEqualTo(1);
            open(page, "/search/comments?q=玳瑁龜");
            assertThat(page.locator("[role=status]").count()).isEqualTo(1);
        }
    }

    @Test
    void axeFindsNothingOnAnySearchPage() {
        try (var context = browsers.chromium().newContext()) {
            var page = context.newPage();
            for (var path : List.of(
                    "/search",
                    "/search?q=玳瑁龜",
                    "/search?q=玳瑁歸",
                    "/search?q=沒有這回事嗎嗎",
                    "/search?q=玳瑁龜&tag=x&lang=en",
                    "/search/comments?q=玳瑁龜",
                    "/zh-hans/search?q=玳瑁龜")) {
                assertThat(problems(open(page, path))).as(path).isEmpty();
            }
        }
    }

    private Page open(Page page, String path) {
        page.navigate(site.resolve(path).toString());
        return page;
    }

    private static List<String> problems(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(violation -> violation.getId() + " " + violation.getNodes())
                        .toList();
    }
}
