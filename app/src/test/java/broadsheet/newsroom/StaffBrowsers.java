package broadsheet.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.account.Staff;
import broadsheet.newsroom.desk.DeskBed;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Browsers of the people who work here.
public final class StaffBrowsers implements AutoCloseable {
    private final Browsers browsers = new Browsers();
    private final URI site;
    private final List<String> errors = new ArrayList<>();

    public StaffBrowsers(URI site) {
        this.site = site;
    }

    /// What pages complained of since this was asked last.
    public List<String> errors() {
        var told = List.copyOf(errors);
        errors.clear();
        return told;
    }

    public BrowserContext open(boolean script, int width) {
        var context = browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setViewportSize(width, 900));
        context.onPage(page -> {
            page.onPageError(errors::add);
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    errors.add(message.text());
                }
            });
        });
        return context;
    }

    public Page signedIn(BrowserContext context, Staff staff) {
        var page = context.newPage();
        go(page, "/newsroom/");
        page.fill("#email", staff.email());
        page.fill("#password", DeskBed.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/newsroom/");
        return page;
    }

    public void go(Page page, String path) {
        page.navigate(site.resolve(path).toString());
    }

    /// Axe finds nothing, and nothing stands outside the screen. Axe needs a page with script.
    public static void isClean(Page page) {
        var shots = System.getProperty("journey.shots");
        if (shots != null) {
            var name = page.url().replaceAll("^.*?//[^/]*", "").replaceAll("[^a-z]+", "-");
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(shots, name + page.viewportSize().width + ".png")));
        }
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(page.url())
                .isEqualTo(true);
    }

    @Override
    public void close() {
        browsers.close();
    }
}
