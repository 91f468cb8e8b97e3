package broadsheet.site.process;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.account.Staff;
import broadsheet.decision.Scene;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.List;

/// Somebody's phone, with or without script, for journeys of due process.
final class Phone implements AutoCloseable {
    private final BrowserContext context;
    private final URI site;
    private final boolean script;
    private final Page page;

    Phone(Browser browser, URI site, boolean script) {
        context = browser.newContext(
                new Browser.NewContextOptions().setJavaScriptEnabled(script).setViewportSize(390, 844));
        this.site = site;
        this.script = script;
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    boolean script() {
        return script;
    }

    Page open(String path) {
        page.navigate(site.resolve(path).toString());
        return page;
    }

    Phone of(Scene scene, long member) {
        context.addCookies(List.of(new Cookie("member", scene.session(member)).setUrl(site.toString())));
        return this;
    }

    Phone of(Staff staff) {
        open("/newsroom/");
        page.fill("#email", staff.email());
        page.fill("#password", Scene.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/newsroom/**");
        return this;
    }

    /// The first item of the queue: by keyboard where there is script.
    Page firstItem() {
        open("/moderation/");
        isClean();
        if (script) {
            press("j", "Enter");
        } else {
            page.locator(".queue h2 a").first().click();
        }
        page.waitForURL("**/moderation/items/*");
        isClean();
        return page;
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    String text() {
        return page.textContent("main");
    }

    /// axe is a script itself.
    void isClean() {
        if (script) {
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(page.url())
                    .isEmpty();
            assertThat((Boolean) page.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(page.url())
                    .isTrue();
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
