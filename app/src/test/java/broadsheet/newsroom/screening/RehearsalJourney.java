package broadsheet.newsroom.screening;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.decision.Scene;
import broadsheet.forum.CommentState;
import broadsheet.publication.Paper;
import broadsheet.story.Story;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
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

/// A moderator writes a rule, tries it on the past and switches it on, with the keyboard alone.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RehearsalJourney {
    private static final int FAR = 200;

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    private Browsers browsers;
    private Paper paper;
    private Story story;

    @BeforeAll
    void openTheBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @BeforeEach
    void aPost() {
        paper = scene.paper();
        story = scene.story(paper);
        scene.comment(story, scene.member(paper), "這瓶神仙水真的有效");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aRuleIsWrittenTriedAndSwitchedOnWithoutAMouse(boolean script) {
        try (var context = browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setViewportSize(390, 844))) {
            var page = signedIn(context.newPage(), script);
            page.navigate(site.resolve("/moderation/screening").toString());
            page.waitForURL("**/moderation/screening/" + paper.slug());
            write(page, "#words", "神仙水, 保留, R9");
            write(page, "#note", "假藥廣告");
            submit(page, keep());
            appears(page, ".faults", "字詞第 1 行", "R9");
            isClean(page, script);

            write(page, "#words", "神仙水, 保留, R2, 廣告");
            submit(page, "button[formaction]");
            appears(page, "#result", "會多攔 1 則", "這瓶神仙水真的有效", "沒人處理過");
            isClean(page, script);

            submit(page, keep());
            page.waitForURL("**/1?done=drafted");
            submit(page, "form[action$=switch-on] button");
            appears(page, ".faults", "試跑");
            submit(page, "form[action$=rehearsal] button");
            page.waitForURL("**/1?done=rehearsed");
            appears(page, "#result", "估計誤判 100.0 %", "每天要花的人力");
            isClean(page, script);
            submit(page, "form[action$=switch-on] button");
            page.waitForURL("**done=switched");
            appears(page, "main", "第 1 版", "神仙水, 保留, R2, 廣告");
            isClean(page, script);
        }
        assertThat(scene.comment(story, scene.member(paper), "神仙水哪裡買").state()).isEqualTo(CommentState.HELD);
    }

    private Page signedIn(Page page, boolean script) {
        var staff = scene.staff(paper, Role.MODERATOR);
        page.navigate(site.resolve("/newsroom/").toString());
        page.fill("#email", staff.email());
        page.fill("#password", Scene.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/newsroom/**");
        page.navigate(site.resolve("/moderation/").toString());
        isClean(page, script);
        return page;
    }

    private String keep() {
        return "form[action='/moderation/screening/" + paper.slug() + "'] button:not([formaction])";
    }

    private static void write(Page page, String field, String text) {
        tabTo(page, field);
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
    }

    private static void submit(Page page, String button) {
        tabTo(page, button);
        page.keyboard().press("Enter");
    }

    private static void appears(Page page, String place, String... texts) {
        for (var text : texts) {
            page.locator(place, new Page.LocatorOptions().setHasText(text))
                    .first()
                    .waitFor();
        }
    }

    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            if (page.locator(selector + ":focus").count() > 0) {
                return;
            }
        }
        throw new AssertionError("not reached with the keyboard: " + selector);
    }

    private static void isClean(Page page, boolean script) {
        // axe is a script itself.
        if (script) {
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat((Boolean) page.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
        }
    }
}
