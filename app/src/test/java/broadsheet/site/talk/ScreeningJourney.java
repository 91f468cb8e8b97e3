package broadsheet.site.talk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.rules.Rules;
import broadsheet.story.Stories;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a writer sees of screening, with script and without.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScreeningJourney {
    private static final String MILD = "這種服務真是白目，希望可以改進";

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Members members;

    @Inject
    Rules rules;

    @Inject
    Mailbox mailbox;

    private Browsers browsers;
    private Paper paper;
    private long story;

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
        paper = Samples.paper(publications);
        story = Samples.published(stories, paper, "公車路線調整").id();
    }

    private BrowserContext browser() {
        return browsers.chromium().newContext(new Browser.NewContextOptions().setViewportSize(390, 844));
    }

    /// A new member of this paper, signed in, before the story.
    private Page member(BrowserContext context, boolean script) {
        var email = Visits.email();
        Visits.member(site, mailbox, email);
        var page = context.newPage();
        page.navigate(site.resolve("/account/sign-in").toString());
        page.fill("#email", email);
        page.fill("#password", Visits.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/account/**");
        var id = ((Number) page.evaluate("async () => (await (await fetch('/api/me')).json()).member.id")).longValue();
        members.agree(id, paper.id(), rules.current(paper.id()).version()).orThrow();
        if (!script) {
            page.route("**/*island*", route -> route.abort());
        }
        return page;
    }

    private void write(Page page, String text) {
        page.navigate(site.resolve("/story/" + story).toString());
        page.fill("#comment-text", text);
        press(page);
    }

    private static void press(Page page) {
        page.click(".write button[type=submit]");
    }

    private static void appears(Page page, String text) {
        page.locator(".comment .words", new Page.LocatorOptions().setHasText(text))
                .waitFor();
    }

    private static void isClean(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNudgeShowsClauseAndWordsAndASecondPressPosts(boolean script) {
        try (var context = browser()) {
            var page = member(context, script);
            write(page, MILD);
            page.locator("mark").waitFor();
            assertThat(page.textContent("mark")).isEqualTo("白目");
            assertThat(page.textContent(".findings")).contains("R2");
            assertThat(page.locator("#comment-text").inputValue()).isEqualTo(MILD);
            isClean(page);
            press(page);
            appears(page, MILD);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aHeldCommentTellsItsWriterThatAPersonLooksFirst(boolean script) {
        try (var context = browser()) {
            var page = member(context, script);
            write(page, "你這個王八蛋，少來了");
            page.locator(".gone").waitFor();
            assertThat(page.textContent(".gone")).contains("暫不顯示").contains("R2");
            if (script) {
                page.locator("[role=status]", new Page.LocatorOptions().setHasText("由人員看過"))
                        .waitFor();
            }
            isClean(page);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRefusalSaysWhyAndKeepsWhatWasWritten(boolean script) {
        try (var context = browser()) {
            var page = member(context, script);
            for (int i = 0; i < 5; i++) {
                write(page, "公車第 " + i + " 路很方便");
                appears(page, "第 " + i + " 路");
            }
            write(page, "還有一件事");
            page.locator(".findings").waitFor();
            assertThat(page.textContent(".findings")).contains("一分鐘內發言太多");
            assertThat(page.locator("#comment-text").inputValue()).isEqualTo("還有一件事");
            isClean(page);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNicknameThatAbusesIsRefusedWithClauseAndWord(boolean script) {
        try (var context =
                browsers.chromium().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
            var page = context.newPage();
            page.navigate(site.resolve("/account/register").toString());
            page.fill("#nickname", "王-八-蛋");
            page.fill("#email", Visits.email());
            page.fill("#choose-password", Visits.PASSWORD);
            page.check("#agree");
            page.click("main button[type=submit]");
            assertThat(page.textContent("#nickname-fault")).contains("王八蛋").contains("R4");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNicknameInDoubtWaitsAndItsMemberIsToldUnderWhichOneMeanwhile(boolean script) {
        try (var context =
                browsers.chromium().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(script))) {
            var email = Visits.email();
            Visits.member(site, mailbox, email);
            var page = context.newPage();
            page.navigate(site.resolve("/account/sign-in").toString());
            page.fill("#email", email);
            page.fill("#password", Visits.PASSWORD);
            page.click("main button[type=submit]");
            page.waitForURL("**/account/**");
            var present = page.inputValue("#nickname");
            var wanted = "白吃" + Visits.nickname().replaceAll("\\D", "");
            page.fill("#nickname", wanted);
            page.click("form[action='/account/nickname'] button");
            page.waitForURL("**done=nickname-waits");
            assertThat(page.textContent("main")).contains("「" + wanted + "」要先由版主看過", "您的暱稱是「" + present + "」");
            if (script) {
                isClean(page);
            }
            page.navigate(site.resolve("/account/statements").toString());
            assertThat(page.textContent("main")).contains("暱稱", "等候決定");
        }
    }
}
