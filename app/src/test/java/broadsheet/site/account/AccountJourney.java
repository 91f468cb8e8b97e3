package broadsheet.site.account;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.MailResource;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.member.Visits;
import broadsheet.publication.Publications;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// From nobody to member and back, with the letters read from the mail server.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@QuarkusTestResource(value = MailResource.class, restrictToAnnotatedClass = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountJourney {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    private Browsers browsers;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    void openTheBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @BeforeEach
    void aPaper() {
        Samples.paper(publications);
        context = browsers.chromium().newContext();
        page = context.newPage();
    }

    @AfterEach
    void closeThePage() {
        context.close();
    }

    private void open(boolean script) {
        context.close();
        context = browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setViewportSize(390, 844));
        page = context.newPage();
    }

    private void isClean() {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }

    private void submit(String button) {
        page.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private void journey(boolean script) {
        open(script);
        var email = Visits.email();
        register(email, script);
        var wanted = Visits.nickname();
        page.fill("#nickname", wanted);
        submit("儲存暱稱");
        assertThat(page.textContent(".done")).contains("暱稱已更改");
        assertThat(page.textContent(".own-facts")).contains(wanted);
        page.click("a[href='/account/export']");
        page.fill("#password", Visits.PASSWORD);
        var download = page.waitForDownload(() -> page.click(".own-form button[type=submit]"));
        assertThat(download.suggestedFilename()).matches("account-\\d+\\.zip");
        page.goBack();
        page.click("a[href='/account/erase']");
        if (script) {
            isClean();
        }
        page.check("#posts");
        page.fill("#password", Visits.PASSWORD);
        submit("刪除帳號");
        assertThat(page.textContent(".done")).contains("24 小時後刪除");
        assertThat(MailResource.letter(email, 2).subject()).contains("24 小時後刪除");
        page.fill("#email", email);
        page.fill("#password", Visits.PASSWORD);
        submit("登入");
        assertThat(page.textContent(".done")).contains("申請已取消");
    }

    private void register(String email, boolean script) {
        page.navigate(site.resolve("/latest").toString());
        page.click(".masthead a[href='/account/']");
        page.click("a[href='/account/register']");
        page.fill("#nickname", "a");
        page.fill("#email", email);
        page.fill("#choose-password", Visits.PASSWORD);
        page.check("#agree");
        submit("註冊");
        assertThat(page.textContent("#nickname-fault")).contains("2 到 20 字");
        if (script) {
            isClean();
        }
        page.fill("#nickname", Visits.nickname());
        page.fill("#choose-password", Visits.PASSWORD);
        page.check("#agree");
        submit("註冊");
        assertThat(page.textContent("h1")).isEqualTo("請查收郵件");
        page.navigate(
                site.resolve(Visits.link(MailResource.letter(email, 1).text())).toString());
        page.fill("#password", Visits.PASSWORD);
        submit("完成註冊");
        assertThat(page.textContent(".done")).contains("註冊完成");
        if (script) {
            isClean();
        }
    }

    @Test
    void aReaderBecomesAMemberAndLeavesWithScript() {
        journey(true);
    }

    @Test
    void aReaderBecomesAMemberAndLeavesWithoutScript() {
        journey(false);
    }
}
