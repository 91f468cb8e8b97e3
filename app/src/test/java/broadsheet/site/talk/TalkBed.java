package broadsheet.site.talk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.Samples;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
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
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// A story of its own for each journey, and browsers in which members are signed in.
abstract class TalkBed {
    static final Author SOMEBODY = Author.member(7_000_001, "隔壁的讀者");

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

    @Inject
    Mailbox mailbox;

    Browsers browsers;
    Paper paper;
    long story;

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
        story = Samples.published(stories, paper, "夜班電車延長行駛").id();
    }

    BrowserContext browser(boolean script) {
        return browsers.chromium()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(script)
                        .setViewportSize(390, 844));
    }

    /// A new member of this paper, signed in.
    Page member(BrowserContext context) {
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
        return page;
    }

    void open(Page page, String path) {
        page.navigate(site.resolve(path).toString());
    }

    static void isClean(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        assertThat((Boolean) page.evaluate(
                        "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
    }

    Comment posted(String text) {
        return comments.post(new NewComment(story, null, text), SOMEBODY).orThrow();
    }

    /// Until its scripts listen.
    static void isLive(Page page) {
        page.locator("live-events").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    static Locator saying(Page page, String words) {
        return page.locator(".comment .words", new Page.LocatorOptions().setHasText(words));
    }
}
