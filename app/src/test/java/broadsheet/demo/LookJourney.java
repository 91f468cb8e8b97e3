package broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.story.Stories;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Every kind of page in the eyes of a reader: at three widths, in light and dark, on paper.
@QuarkusTest
@TestProfile(DemoIT.WithDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LookJourney {
    private static final String MODEL = "Veranta攻硬體 傳下單岱鋒…代工無螢幕AI裝置";
    private static final String LONG = "海草草原的呼吸：一公頃能替我們存下多少碳？";
    private static final String CORRECTED = "冬季時刻表上路　沿海線夜間加開三班、末班延後到十一時四十分";
    private static final List<String> STORIES = List.of(
            MODEL,
            LONG,
            "濃霧特報　沿海清晨能見度不足二百公尺",
            CORRECTED,
            "汐灣大橋通車　機車道比汽車道先滿",
            "A night market turns its loudspeakers off, and sells more",
            "市場傳出兩家貨櫃碼頭業者洽談合併");
    private static final List<String> PAGES = List.of(
            "/daily/",
            "/business/",
            "/daily/culture/",
            "/latest",
            "/tag/" + URLEncoder.encode("碳匯", StandardCharsets.UTF_8),
            "/breaking",
            "/most-read",
            "/corrections",
            "/rules",
            "/search",
            "/search?q=" + URLEncoder.encode("臺南", StandardCharsets.UTF_8),
            "/search?q=nothingatall",
            "/about",
            "/privacy",
            "/offline",
            "/daily/?lang=en",
            "/zh-hans/business/",
            "/zh-hans/latest",
            "/nothing-here");

    /// Adds up what jumps, from the first moment.
    private static final String WATCH = """
            window.jumps = [];
            new PerformanceObserver((list) => list.getEntries().forEach((one) => window.jumps.push(
                one.value + ' ' + one.sources.map((source) => source.node?.className ?? source.node?.nodeName).join())))
                .observe({ type: 'layout-shift', buffered: true });
            """;
    private static final String READ_TO_THE_END = """
            async () => {
              for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
                scrollTo({ top: y, behavior: 'instant' });
                await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
              }
              const seen = [...document.images].filter((image) => image.checkVisibility());
              await Promise.all(seen.map((image) => image.decode().catch(() => {})));
              return window.jumps;
            }
            """;
    private static final String WIDTHS_OF_LINES = """
            () => [...document.querySelectorAll('.text > p')].map((p) =>
              p.getBoundingClientRect().width / parseFloat(getComputedStyle(p).fontSize))
            """;
    private static final String RING = """
            () => {
              const style = getComputedStyle(document.activeElement);
              const accent = document.createElement('i');
              accent.style.color = 'var(--accent)';
              document.body.append(accent);
              const colour = getComputedStyle(accent).color;
              accent.remove();
              return [document.activeElement.tagName, style.outlineStyle, style.outlineWidth,
                style.outlineColor === colour].join(' ');
            }
            """;

    @TestHTTPResource("/")
    URI site;

    @Inject
    Stories stories;

    private Browsers browsers;
    private List<String> paths;

    @BeforeAll
    void openTheBrowser() {
        browsers = new Browsers();
        paths = new ArrayList<>(PAGES);
        STORIES.forEach(headline -> paths.add(story(headline)));
        paths.add("/zh-hans" + story(MODEL));
        paths.add(story(MODEL) + "?lang=en");
        paths.add(story(CORRECTED) + "/changes");
        try (var reader = reader(1280, ColorScheme.LIGHT)) {
            var page = reader.newPage();
            open(page, story(MODEL));
            paths.add(page.locator("a[rel=author]").first().getAttribute("href"));
        }
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @Test
    void noPageScrollsSidewaysAndNothingJumps() {
        for (int width : new int[] {390, 820, 1280}) {
            try (var reader = reader(width, ColorScheme.LIGHT)) {
                reader.addInitScript(WATCH);
                var page = reader.newPage();
                for (var path : paths) {
                    open(page, path);
                    assertThat((List<?>) page.evaluate(READ_TO_THE_END))
                            .as(path + " at " + width)
                            .isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as(path + " at " + width)
                            .isEqualTo(width);
                }
            }
        }
    }

    @Test
    void axeFindsNothingInLightAndDark() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {390, 1280}) {
                try (var reader = reader(width, scheme)) {
                    var page = reader.newPage();
                    for (var path : paths) {
                        open(page, path);
                        assertThat(violations(page)).as(path + " " + scheme).isEmpty();
                    }
                }
            }
        }
    }

    @Test
    void aPageAsksNobodyButUs() {
        try (var reader = reader(1280, ColorScheme.LIGHT)) {
            var asked = new TreeSet<String>();
            var page = reader.newPage();
            page.onRequest(request -> asked.add(URI.create(request.url()).getAuthority()));
            paths.forEach(path -> open(page, path));
            assertThat(asked).containsExactly(site.getAuthority());
        }
    }

    @Test
    void whereTheKeyboardIsCanBeSeen() {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var reader = reader(1280, scheme)) {
                var page = reader.newPage();
                for (var path : List.of("/daily/", "/search", story(MODEL))) {
                    open(page, path);
                    for (int i = 0; i < 30; i++) {
                        page.keyboard().press("Tab");
                        var ring = page.evaluate(RING).toString();
                        assertThat(ring).as(path + " " + i).endsWith(" solid 3px true");
                    }
                }
            }
        }
    }

    @Test
    void aLineOfAStoryHoldsBetween32And38Characters() {
        try (var reader = reader(1280, ColorScheme.LIGHT)) {
            var page = reader.newPage();
            for (var headline : List.of(MODEL, LONG)) {
                open(page, story(headline));
                assertThat((List<?>) page.evaluate(WIDTHS_OF_LINES))
                        .isNotEmpty()
                        .allSatisfy(width ->
                                assertThat(((Number) width).doubleValue()).isBetween(32.0, 38.0));
            }
        }
    }

    @Test
    void onPaperAStoryStandsInTwoColumnsWithItsAddressAndNothingToClick() {
        try (var reader = reader(680, ColorScheme.DARK)) {
            var page = reader.newPage();
            open(page, story(MODEL));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            for (var gone : List.of(".strip", ".sections", ".breaking", ".foot nav", ".tags", ".further")) {
                assertThat(page.locator(gone).first().isVisible()).as(gone).isFalse();
            }
            assertThat(page.locator(".address").textContent()).endsWith(story(MODEL));
            assertThat(page.locator(".address").isVisible()).isTrue();
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.text')).columnCount"))
                    .isEqualTo("2");
            assertThat(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))
                    .isEqualTo("rgb(255, 255, 255)");
        }
    }

    @Test
    void largerTextStaysInsideThePage() {
        try (var reader = reader(390, ColorScheme.LIGHT)) {
            var page = reader.newPage();
            open(page, story(LONG));
            page.evaluate("document.documentElement.dataset.size = '135'");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
            assertThat(page.evaluate("getComputedStyle(document.querySelector('.text')).fontSize"))
                    .isEqualTo("24.3px");
        }
    }

    private BrowserContext reader(int width, ColorScheme scheme) {
        return browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setColorScheme(scheme));
    }

    private void open(Page page, String path) {
        page.navigate(site.resolve(path).toString());
    }

    private static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()))
                        .toList();
    }

    private String story(String headline) {
        return stories.after(0, 1_000).stream()
                .filter(story -> story.content().headline().equals(headline))
                .map(story -> "/story/" + story.id())
                .findFirst()
                .orElseThrow();
    }
}
