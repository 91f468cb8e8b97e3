package broadsheet.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.breaking.BreakingNews;
import broadsheet.newsroom.desk.DeskBed;
import broadsheet.publication.Paper;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.StoryDraft;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A day at the newsroom, in several browsers at once.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewsroomJourney {
    private static final double SOON = 2000;

    @TestHTTPResource("/")
    URI site;

    @Inject
    DeskBed bed;

    @Inject
    Stories stories;

    @Inject
    BreakingNews news;

    private StaffBrowsers browsers;
    private Paper paper;
    private Staff editor;
    private Staff reporter;

    @BeforeAll
    void openTheBrowser() {
        browsers = new StaffBrowsers(site);
    }

    @AfterAll
    void closeTheBrowser() {
        browsers.close();
    }

    @BeforeEach
    void people() {
        paper = bed.paper();
        editor = bed.staff("林編輯", Role.EDITOR, paper);
        reporter = bed.staff("王記者", Role.REPORTER, paper);
    }

    private long draft(String headline) {
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        return stories.create(StoryDraft.in(place, Samples.content(headline)), reporter.actor())
                .orThrow()
                .id();
    }

    private static void type(Page page, String words) {
        page.waitForSelector(".prose");
        page.click(".prose p:first-child");
        page.keyboard().press("Home");
        page.waitForResponse(
                answer -> answer.url().endsWith("/draft")
                        && answer.request().postData().contains("document="),
                () -> page.keyboard().type(words));
    }

    @Test
    void twoPeopleWriteOneStoryAndNeitherLosesAWord() {
        var story = "/newsroom/stories/" + draft("央行升息半碼");
        try (var here = browsers.open(true, 1280);
                var there = browsers.open(true, 1280)) {
            var one = browsers.signedIn(here, reporter);
            browsers.go(one, story);
            type(one, "王記者寫到一半。");
            var other = browsers.signedIn(there, editor);
            browsers.go(other, story);
            assertThat(other.textContent(".held")).contains("王記者 正在寫這則報導");
            other.click(".held form[action$='/take-over'] button");
            other.waitForURL("**" + story);
            type(other, "林編輯接手。");
            other.click("button[name=do][value=save]");
            other.waitForLoadState();
            one.keyboard().type("還在寫。");
            one.waitForSelector("writing-room [role=status]:has-text('林編輯 接手了這則報導')");
            one.click("button[name=do][value=save]");
            one.waitForLoadState();
            assertThat(one.textContent("main")).contains("林編輯 正在寫這則報導");
            browsers.go(one, story);
            assertThat(one.textContent(".kept")).contains("還沒存檔的文字");
            one.click(".kept a");
            one.waitForSelector(".prose");
            assertThat(one.textContent(".prose")).contains("王記者寫到一半。還在寫。");
            browsers.go(other, story);
            other.waitForSelector(".prose");
            assertThat(other.textContent(".prose")).contains("林編輯接手。").doesNotContain("還在寫");
        }
        assertThat(browsers.errors()).allMatch(error -> error.contains("422"));
    }

    @Test
    void breakingNewsIsInASecondBrowserTwoSecondsAfterTheSecondPress() {
        try (var here = browsers.open(true, 1280);
                var there = browsers.open(true, 390)) {
            var desk = browsers.signedIn(here, editor);
            var reader = there.newPage();
            browsers.go(reader, "/" + paper.slug() + "/");
            browsers.go(desk, "/newsroom/breaking");
            desk.fill("#flash-headline", "東部外海規模六地震");
            desk.check("#flash-paper-" + paper.id());
            desk.keyboard().press("Enter");
            desk.waitForSelector(".confirm");
            assertThat(news.current(paper.id())).isEmpty();
            desk.keyboard().press("Enter");
            reader.locator("breaking-bar :text('東部外海規模六地震')")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setTimeout(SOON));
            desk.click("form[action$='/story'] button");
            desk.waitForSelector("#f-headline");
            assertThat(desk.inputValue("#f-headline")).isEqualTo("東部外海規模六地震");
        }
        news.current(paper.id())
                .forEach(one -> news.end(one.id(), Samples.EDITOR).orThrow());
        assertThat(browsers.errors()).isEmpty();
    }

    @Test
    void theFrontPageIsArrangedAndTheArrangementTakenBack() {
        var old = Samples.published(stories, paper, "最早的一則");
        Samples.published(stories, paper, "最新的一則");
        try (var here = browsers.open(true, 1280)) {
            var desk = browsers.signedIn(here, editor);
            browsers.go(desk, "/newsroom/front/" + paper.slug());
            desk.fill("#slot-lead", "" + old.id());
            desk.click(".arrange button:not([name])");
            desk.waitForSelector(".done");
            leads(desk, "最早的一則");
            browsers.go(desk, "/newsroom/front/" + paper.slug());
            desk.click("form[action$='/undo'] button");
            desk.waitForSelector(".done");
            leads(desk, "最新的一則");
        }
        assertThat(browsers.errors()).isEmpty();
    }

    private void leads(Page page, String headline) {
        for (int i = 0; i < 20; i++) {
            browsers.go(page, "/" + paper.slug() + "/");
            if (page.textContent(".lead h2").strip().equals(headline)) {
                return;
            }
            page.waitForTimeout(100);
        }
        assertThat(page.textContent(".lead h2").strip()).isEqualTo(headline);
    }

    @Test
    void aStoryIsWrittenAndPublishedByKeyboardAlone() {
        try (var here = browsers.open(true, 1280)) {
            var page = browsers.signedIn(here, editor);
            var keys = page.keyboard();
            keys.press("n");
            page.waitForSelector(".prose");
            tab(page, "#f-headline");
            keys.type("只用鍵盤寫的");
            tab(page, ".prose");
            keys.type("第一段。");
            tab(page, "button[name=do][value=publication]");
            keys.press("Enter");
            page.waitForURL("**/publication");
            tab(page, "form[action$='/publish'] button");
            keys.press("Enter");
            page.waitForSelector(".done");
            var id = Long.parseLong(page.url().replaceAll(".*/stories/(\\d+)/.*", "$1"));
            assertThat(stories.find(id).orElseThrow().status()).isEqualTo(Status.PUBLISHED);
            assertThat(stories.find(id).orElseThrow().content().body().plainText())
                    .isEqualTo("第一段。");
        }
    }

    /// Goes on with Tab until the focus is there, and sees that it can be seen.
    private static void tab(Page page, String selector) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by Tab");
    }
}
