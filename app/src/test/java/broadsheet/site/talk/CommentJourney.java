package broadsheet.site.talk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.forum.Comments.NewComment;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Two readers talk under a story, one of them without script.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommentJourney extends TalkBed {
    @Test
    void whatOneReaderPostsReachesTheOtherWithoutMovingThePage() {
        comments.post(new NewComment(story, null, "第一則"), SOMEBODY).orThrow();
        try (var one = browser(true);
                var two = browser(true)) {
            var writer = member(one);
            var reader = two.newPage();
            open(writer, "/story/" + story);
            open(reader, "/story/" + story);
            reader.locator("live-events")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            var top = reader.locator(".comment").first().boundingBox().y;
            writer.fill("#comment-text", "電車很方便，但末班仍太早。");
            writer.click(".write button[type=submit]");
            writer.locator(".comment .words", new Page.LocatorOptions().setHasText("末班仍太早"))
                    .waitFor();
            assertThat(writer.locator("#comment-text").inputValue()).isEmpty();
            reader.locator(".arrived").waitFor();
            assertThat(reader.locator(".arrived").textContent()).isEqualTo("1 則新留言");
            assertThat(reader.locator(".comment").first().boundingBox().y).isEqualTo(top);
            isClean(reader);
            reader.click(".arrived");
            reader.locator(".comment .words", new Page.LocatorOptions().setHasText("末班仍太早"))
                    .waitFor();
            isClean(writer);
        }
    }

    @Test
    void aVoteIsPressedAndFoundAgain() {
        var made = comments.post(new NewComment(story, null, "投我一票"), SOMEBODY).orThrow();
        try (var context = browser(true)) {
            var page = member(context);
            open(page, "/story/" + story);
            var up = page.locator("#c" + made.id() + " .acts button").first();
            up.click();
            page.locator("#c" + made.id() + " .acts button[aria-pressed=true]").waitFor();
            assertThat(up.locator("span").textContent()).isEqualTo("1");
            page.reload();
            page.locator("#c" + made.id() + " .acts button[aria-pressed=true]").waitFor();
        }
    }

    @Test
    void aDraftOutlivesTheVisit() {
        try (var context = browser(true)) {
            var page = context.newPage();
            open(page, "/story/" + story);
            page.locator("live-events")
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
            page.fill("#comment-text", "還沒寫完");
            page.reload();
            page.waitForCondition(
                    () -> page.locator("#comment-text").inputValue().equals("還沒寫完"));
        }
    }

    @Test
    void withoutScriptOnePostsAnswersAndVotes() {
        comments.post(new NewComment(story, null, "沒有指令碼"), SOMEBODY).orThrow();
        try (var context = browsers.chromium().newContext(new Browser.NewContextOptions().setViewportSize(390, 844))) {
            var page = member(context);
            page.route("**/*island*", route -> route.abort());
            open(page, "/story/" + story);
            page.click(".answer");
            page.fill("#comment-text", "這裡也可以回覆");
            page.click(".write button[type=submit]");
            page.waitForURL("**/comments/*");
            assertThat(page.textContent(".replies .words")).contains("這裡也可以回覆");
            page.locator(".acts button").first().click();
            page.waitForURL("**/comments/*");
            assertThat(page.locator(".acts button span").first().textContent()).isEqualTo("1");
        }
    }
}
