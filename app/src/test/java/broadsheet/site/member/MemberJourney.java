package broadsheet.site.member;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.Eventually;
import broadsheet.MailResource;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.publication.Publications;
import broadsheet.rules.Rules;
import broadsheet.story.Stories;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A reader registers by mail, writes, is answered, hides somebody, looks at what is kept, and leaves.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@QuarkusTestResource(value = MailResource.class, restrictToAnnotatedClass = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemberJourney {
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Pattern ID = Pattern.compile("/comments/(\\d+)");

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Comments comments;

    @Inject
    Members members;

    @Inject
    Rules rules;

    private Browsers browsers;
    private long story;
    private Member other;

    @BeforeAll
    void openTheBrowser() {
        browsers = new Browsers();
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @BeforeEach
    void aStoryAndSomebodyElse() {
        var paper = Samples.paper(publications);
        story = Samples.published(stories, paper, "渡輪夜班加開").id();
        other = members.register(Visits.nickname()).orThrow();
    }

    private BrowserContext browser(int width, boolean script) {
        return browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setViewportSize(width, 844));
    }

    private void open(Page page, String path) {
        page.navigate(site.resolve(path).toString());
    }

    private static void isClean(Page page, boolean script) {
        if (script) {
            assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
            assertThat((Boolean) page.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .isTrue();
        }
    }

    private static void submit(Page page, String within) {
        page.locator(within + " button[type=submit]").first().click();
    }

    private void register(Page page, String email) {
        open(page, "/account/register");
        page.fill("#nickname", Visits.nickname());
        page.fill("#email", email);
        page.fill("#choose-password", Visits.PASSWORD);
        page.check("#agree");
        submit(page, ".own-form");
        open(page, Visits.link(MailResource.letter(email, 1).text()));
        page.fill("#password", Visits.PASSWORD);
        submit(page, ".own-form");
        assertThat(page.textContent(".done")).contains("註冊完成");
        var nickname = page.locator(".fact-value").first().textContent();
        var member = members.find(number(page)).orElseThrow();
        assertThat(member.nickname()).isEqualTo(nickname);
        var paper = stories.find(story).orElseThrow().place().paperId();
        members.agree(member.id(), paper, rules.current(paper).version()).orThrow();
    }

    /// Which member is signed in.
    private long number(Page page) {
        var answer = page.context().request().get(site.resolve("/api/me").toString());
        var id = Pattern.compile("\"member\":\\{\"id\":(\\d+)").matcher(answer.text());
        assertThat(id.find()).isTrue();
        return Long.parseLong(id.group(1));
    }

    /// Writes and says which comment it became.
    private Comment write(Page page, boolean script) {
        open(page, "/story/" + story);
        if (script) {
            page.locator("live-events")
                    .waitFor(new Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        }
        page.fill("#comment-text", "夜班終於有船可以搭。");
        submit(page, ".write");
        var mine = page.locator(".comment", new Page.LocatorOptions().setHasText("夜班終於有船"));
        mine.waitFor();
        var href = ID.matcher(String.valueOf(mine.locator(".when").getAttribute("href")));
        assertThat(href.find()).isTrue();
        return comments.find(Long.parseLong(href.group(1))).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"390, true", "1280, true", "390, false", "1280, false"})
    void aReaderBecomesAMemberTalksAndLeaves(int width, boolean script) {
        try (var context = browser(width, script)) {
            var page = context.newPage();
            var email = Visits.email();
            register(page, email);
            isClean(page, script);
            var own = write(page, script);
            comments.post(new NewComment(story, own.id(), "但是末班還是太早。"), Author.member(other.id(), other.nickname()))
                    .orThrow();
            isTold(page, script);
            hides(page, script);
            keepsWhatIsOwn(page, script);
            leaves(page, script, email);
        }
    }

    private void isTold(Page page, boolean script) {
        Eventually.within(SOON, () -> {
            open(page, "/account/notices");
            return page.locator(".notices .unread").count() == 1;
        });
        if (script) {
            page.locator(".masthead .waiting").waitFor();
            assertThat(page.textContent(".masthead .waiting")).isEqualTo("通知 1");
        }
        isClean(page, script);
        page.click(".notices .told a");
        page.waitForURL("**/comments/*");
        assertThat(page.textContent(".comment:target .words")).contains("末班還是太早");
        open(page, "/account/notices");
        assertThat(page.locator(".notices .unread").count()).isZero();
    }

    private void hides(Page page, boolean script) {
        open(page, "/story/" + story);
        if (script) {
            var answer = page.locator(".comment", new Page.LocatorOptions().setHasText("末班還是太早"));
            answer.hover();
            answer.locator(".mute").click();
            page.locator(".folded").waitFor();
            assertThat(page.locator(".comment.muted .words").isVisible()).isFalse();
            page.reload();
            page.locator(".folded").waitFor();
            isClean(page, true);
            page.click(".folded button");
            assertThat(page.locator(".comment .words", new Page.LocatorOptions().setHasText("末班還是太早"))
                            .isVisible())
                    .isTrue();
        } else {
            page.locator(".comment a.name", new Page.LocatorOptions().setHasText(other.nickname()))
                    .click();
            submit(page, ".quiet");
            assertThat(page.textContent(".done")).contains("已隱藏");
        }
        open(page, "/account/muted");
        assertThat(page.textContent(".own-facts")).contains(other.nickname());
        isClean(page, script);
        submit(page, ".own-facts");
        assertThat(page.textContent(".done")).contains("已取消隱藏");
    }

    private void keepsWhatIsOwn(Page page, boolean script) {
        page.click(".own-nav a[href='/account/comments']");
        assertThat(page.textContent(".written")).contains("夜班終於有船", "渡輪夜班加開");
        isClean(page, script);
        open(page, other.path());
        assertThat(page.textContent("h1")).isEqualTo(other.nickname());
        isClean(page, script);
        open(page, "/account/");
        page.click("a[href='/account/export']");
        page.fill("#password", Visits.PASSWORD);
        var download = page.waitForDownload(() -> page.click(".own-form button[type=submit]"));
        assertThat(download.suggestedFilename()).endsWith(".zip");
        page.goBack();
    }

    private void leaves(Page page, boolean script, String email) {
        page.click("a[href='/account/erase']");
        isClean(page, script);
        page.check("#posts");
        page.fill("#password", Visits.PASSWORD);
        submit(page, ".own-form");
        assertThat(page.textContent(".done")).contains("24 小時後刪除");
        assertThat(MailResource.letter(email, 2).subject()).contains("24 小時後刪除");
        open(page, "/account/notices");
        assertThat(page.url()).contains("/account/sign-in");
    }

    @Test
    void theKeyboardAloneIsEnoughToHideSomebody() {
        try (var context = browser(1280, true)) {
            var page = context.newPage();
            register(page, Visits.email());
            open(page, other.path());
            for (int i = 0; i < 40 && !focused(page).equals("隱藏這位會員的留言"); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            page.waitForURL("**/account/muted?done=muted");
            for (int i = 0; i < 40 && !focused(page).equals("取消隱藏"); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Space");
            page.waitForURL("**/account/muted?done=unmuted");
        }
    }

    private static String focused(Page page) {
        return String.valueOf(page.evaluate("() => document.activeElement.textContent.trim()"));
    }
}
