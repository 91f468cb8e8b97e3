package broadsheet.site.process;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.Scene;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A comment is reported, removed, appealed and brought back, by people with and without script.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessJourney {
    private static final Pattern STATEMENT = Pattern.compile("https?://[^/\\s]+(/statements/\\S+)");

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Comments comments;

    @Inject
    Mailbox mailbox;

    private Browsers browsers;
    private Paper paper;
    private long member;
    private Comment comment;

    @BeforeAll
    void openTheBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @BeforeEach
    void aComment() {
        paper = scene.paper();
        member = scene.member(paper);
        comment = scene.comment(scene.story(paper), member, "我這個笨蛋，看到標題就以為今天放假。");
    }

    @Test
    void withScriptFromTheReportToTheRestoration() {
        travel(true);
    }

    @Test
    void withoutScriptTheSame() {
        travel(false);
    }

    private void travel(boolean script) {
        try (var reader = browser(script);
                var first = browser(script);
                var author = browser(script);
                var second = browser(script)) {
            report(reader.newPage(), script);
            remove(signedIn(first, scene.staff(paper, Role.MODERATOR)), script);
            appeal(author.newPage(), script);
            grant(signedIn(second, scene.staff(paper, Role.CHIEF_MODERATOR)), script);
            var page = reader.newPage();
            open(page, "/story/" + comment.story() + "/comments/" + comment.id());
            assertThat(page.textContent("#c" + comment.id() + " .words")).contains("我這個笨蛋");
            open(page, "/moderation-log?paper=" + paper.slug());
            isClean(page, script);
            open(page, "/transparency");
            isClean(page, script);
        }
    }

    private void report(Page page, boolean script) {
        open(page, "/story/" + comment.story() + "/comments");
        page.click("#c" + comment.id() + " a.report");
        isClean(page, script);
        page.check("#clause-R2");
        page.fill("#words", "罵人笨蛋。");
        page.click("main button[type=submit]");
        page.waitForURL("**/reports/*");
        assertThat(page.textContent("main")).contains("已經收到", "等候決定");
        isClean(page, script);
    }

    private Page signedIn(BrowserContext context, Staff staff) {
        var page = context.newPage();
        open(page, "/newsroom/");
        page.fill("#email", staff.email());
        page.fill("#password", Scene.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/newsroom/**");
        return page;
    }

    private void remove(Page page, boolean script) {
        open(page, "/moderation/");
        isClean(page, script);
        if (script) {
            page.keyboard().press("j");
            page.keyboard().press("Enter");
        } else {
            page.locator(".queue h2 a").first().click();
        }
        page.waitForURL("**/moderation/items/*");
        isClean(page, script);
        if (script) {
            page.keyboard().press("r");
            assertThat(page.isChecked("#measure-remove")).isTrue();
        } else {
            page.check("#measure-remove");
        }
        page.selectOption("#clause", "R2");
        page.fill("#facts", "以「笨蛋」辱罵他人。");
        page.click("form[action$='/decide'] button[type=submit]");
        page.waitForURL("**/moderation/?done=decided");
        assertThat(comments.find(comment.id()).orElseThrow().visible()).isFalse();
    }

    private void appeal(Page page, boolean script) {
        var letter = Visits.letter(mailbox, Scene.email(member)).letter().text();
        var link = STATEMENT.matcher(letter);
        assertThat(link.find()).isTrue();
        open(page, Objects.requireNonNull(link.group(1)));
        isClean(page, script);
        page.fill("#text", "我是在罵我自己。");
        page.click("#appeal button[type=submit]");
        page.locator("#appeal [role=status]").waitFor();
        assertThat(page.textContent("#appeal")).contains("您的申訴");
        isClean(page, script);
    }

    private void grant(Page page, boolean script) {
        open(page, "/moderation/");
        page.locator(".queue h2 a").first().click();
        page.waitForURL("**/moderation/items/*");
        isClean(page, script);
        page.check("#granted-yes");
        page.fill("#answer", "前後文看得出來是自嘲。");
        page.click("form[action$='/appeal'] button[type=submit]");
        page.waitForURL("**/moderation/?done=judged");
        assertThat(comments.find(comment.id())).contains(comment);
    }

    private BrowserContext browser(boolean script) {
        return browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setViewportSize(390, 844));
    }

    private void open(Page page, String path) {
        page.navigate(site.resolve(path).toString());
    }

    /// axe is a script itself.
    private static void isClean(Page page, boolean script) {
        if (script) {
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as(page.url())
                    .isEmpty();
            assertThat(List.of(page.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")))
                    .as(page.url())
                    .containsExactly(true);
        }
    }
}
