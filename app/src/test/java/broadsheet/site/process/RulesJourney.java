package broadsheet.site.process;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.decision.Scene;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Publications;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A chief moderator changes the rules; a member is told, reads them and agrees again. With and
/// without script.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RulesJourney {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Publications publications;

    @Inject
    Mailbox mailbox;

    private Browsers browsers;

    @BeforeAll
    void openTheBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @Test
    void withScript() {
        travel(true);
    }

    @Test
    void withoutScript() {
        travel(false);
    }

    private void travel(boolean script) {
        if (publications.papers().isEmpty()) {
            scene.paper();
        }
        var member = Visits.member(site, mailbox, Visits.email());
        publish(script ? "有程式時改的。" : "沒有程式時改的。");
        Eventually.within(
                Duration.ofSeconds(5),
                () -> member.get("/account/notices").text().contains("規範有了新的版本"));
        try (var context = browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setViewportSize(390, 844))) {
            context.addCookies(member.cookies().entrySet().stream()
                    .map(cookie -> new Cookie(cookie.getKey(), cookie.getValue()).setUrl(site.toString()))
                    .toList());
            var page = context.newPage();
            open(page, "/account/notices");
            isClean(page, script);
            page.click("main a:has-text('規範有了新的版本')");
            page.waitForURL("**/rules**");
            assertThat(page.textContent("main")).contains("改的。", "給年輕讀者的簡單版");
            isClean(page, script);
            open(page, "/account/");
            page.check("#agree");
            page.click("form[action^='/account/agree'] button");
            page.waitForURL("**done=agreed");
            assertThat(page.locator("#agree").count()).isZero();
            open(page, "/account/rights");
            isClean(page, script);
        }
    }

    private void publish(String note) {
        var first = publications.papers().getFirst();
        var chief = scene.staff(first, Role.CHIEF_MODERATOR);
        var desk = new FormClient(site);
        desk.post("/newsroom/sign-in", Map.of("email", chief.email(), "password", Scene.PASSWORD));
        var area = desk.get("/newsroom/rules").page().select("textarea[name=clauses]");
        var answer = desk.post("/newsroom/rules/" + first.id(), Map.of("clauses", area.val(), "note", note));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    }

    private void open(Page page, String path) {
        page.navigate(site.resolve(path).toString());
    }

    /// axe is a script itself.
    private static void isClean(Page page, boolean script) {
        if (script) {
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(page.url())
                    .isEqualTo(List.of());
        }
    }
}
