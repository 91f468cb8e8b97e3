package broadsheet.site.talk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Talkative;
import broadsheet.forum.Comment;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Long discussions, two who talk at the same time, and who has no mouse.
@QuarkusTest
@TestProfile(Talkative.class)
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TalkJourney extends TalkBed {
    private static final int PAGE = 20;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPermanentLinkLeadsIntoPageForty(boolean script) {
        var all = new ArrayList<Comment>();
        for (int i = 0; i < 41 * PAGE; i++) {
            all.add(posted("第 " + i + " 則留言"));
        }
        var wanted = all.get(all.size() - 39 * PAGE - 10);
        try (var context = browser(script)) {
            var page = context.newPage();
            open(page, "/story/" + story + "/comments/" + wanted.id() + "#c" + wanted.id());
            var comment = page.locator("#c" + wanted.id());
            assertThat(comment.locator(".words").textContent()).contains(wanted.text());
            var box = comment.boundingBox();
            assertThat(box.y).as("it is in sight").isBetween(0.0, 844.0);
            if (script) {
                isClean(page);
            }
            page.click(".pages a[rel=next]");
            page.waitForURL(Pattern.compile("[?&]after="));
            page.goBack();
            page.locator(".pages a").first().click();
            page.waitForURL(Pattern.compile("/comments$"));
            assertThat(page.locator(".comment .words").first().textContent())
                    .contains(all.getLast().text());
        }
    }

    @Test
    void twoWhoTalkSeeEachOtherAndNothingMovesUnderTheirEyes() {
        for (int i = 0; i < 12; i++) {
            posted("先前的第 " + i + " 則，長一點，讓頁面可以捲動。");
        }
        try (var one = browser(true);
                var two = browser(true)) {
            var first = member(one);
            var second = member(two);
            open(first, "/story/" + story);
            open(second, "/story/" + story);
            isLive(first);
            isLive(second);
            var read = first.locator(".comment").nth(6);
            read.scrollIntoViewIfNeeded();
            var before = read.boundingBox().y;
            write(second, "從第二個瀏覽器說一句");
            first.locator(".arrived").waitFor();
            assertThat(read.boundingBox().y).isEqualTo(before);
            first.locator(".arrived").click();
            saying(first, "從第二個瀏覽器說一句").waitFor();
            write(first, "第一個瀏覽器回一句");
            second.locator(".arrived").click();
            saying(second, "第一個瀏覽器回一句").waitFor();
        }
    }

    private static void write(Page page, String words) {
        page.fill("#comment-text", words);
        page.click(".write button[type=submit]");
        saying(page, words).waitFor();
    }

    @Test
    void whoWroteEditsAndTheOtherVotes() {
        try (var one = browser(true);
                var two = browser(true)) {
            var writer = member(one);
            open(writer, "/story/" + story);
            isLive(writer);
            write(writer, "央行升息一碼");
            var href = saying(writer, "央行升息一碼")
                    .locator("xpath=..")
                    .locator(".when")
                    .getAttribute("href");
            open(writer, href);
            writer.click(".yours summary");
            writer.fill("#own-text", "央行升息半碼");
            // The page is not opened anew before the edit has arrived.
            writer.waitForResponse(
                    "**/edit",
                    () -> writer.locator(".yours form button").first().click());
            // The first page is still on its way to where the form leads: a second one is opened beside it. It may have
            // been ready before the edit; within a second it is made again.
            var later = writer.context().newPage();
            open(later, href);
            later.waitForCondition(() -> {
                // Opening the same address would only scroll to its place.
                later.reload();
                return saying(later, "央行升息半碼").count() == 1;
            });
            assertThat(later.locator(".edited").count()).isEqualTo(1);
            var reader = member(two);
            open(reader, href);
            reader.locator(".acts button").first().click();
            reader.locator(".acts button[aria-pressed=true]").waitFor();
            assertThat(reader.locator(".acts button span").first().textContent())
                    .isEqualTo("1");
            isClean(reader);
        }
    }

    private static void change(Page page, Locator comment, String words) {
        comment.locator(".acts .change").click();
        page.waitForCondition(() -> page.inputValue("#comment-text").equals(words));
    }

    @Test
    void whatIsMineIsChangedAndTakenBackWhereItStands() {
        try (var one = browser(true)) {
            var writer = member(one);
            open(writer, "/story/" + story);
            isLive(writer);
            write(writer, "央行升息一碼");
            var mine = saying(writer, "央行升息一碼").locator("xpath=..");
            change(writer, mine, "央行升息一碼");
            isClean(writer);
            mine.locator(".cancel").click();
            change(writer, mine, "央行升息一碼");
            write(writer, "央行升息半碼");
            assertThat(writer.locator(".edited").count()).isEqualTo(1);
            var changed = saying(writer, "央行升息半碼").locator("xpath=..");
            changed.locator(".acts .withdraw").click();
            assertThat(changed.locator(".acts button[value='1']").isDisabled()).isTrue();
            changed.locator(".acts .withdraw").click();
            writer.locator(".gone", new Page.LocatorOptions().setHasText("已由作者刪除"))
                    .waitFor();
            isClean(writer);
        }
    }

    @Test
    void whatCameSinceTheLastVisitIsMarked() {
        var old = posted("看過的");
        try (var context = browser(true)) {
            var page = context.newPage();
            open(page, "/story/" + story);
            isLive(page);
            open(page, "/about");
            var fresh = posted("沒看過的");
            page.waitForCondition(() -> {
                open(page, "/story/" + story);
                return page.locator("#c" + fresh.id()).count() == 1;
            });
            page.locator("#c" + fresh.id() + ".unread").waitFor();
            assertThat(page.locator("#c" + old.id() + ".unread").count()).isZero();
        }
    }

    @Test
    void aMemberWithoutAMousePostsAndVotes() {
        var other = posted("鍵盤也能投票嗎？");
        try (var context = browser(true)) {
            var page = member(context);
            open(page, "/story/" + story);
            isLive(page);
            tabTo(page, "#comment-text");
            page.keyboard().type("只用鍵盤寫的");
            tabTo(page, ".write button[type=submit]");
            page.keyboard().press("Enter");
            saying(page, "只用鍵盤寫的").waitFor();
            open(page, "/story/" + story + "/comments/" + other.id());
            tabTo(page, "#c" + other.id() + " .acts button");
            page.keyboard().press("Space");
            page.locator("#c" + other.id() + " .acts button[aria-pressed=true]").waitFor();
        }
    }

    /// Presses Tab until this is focused, and sees that the focus can be seen.
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < 150; i++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement?.matches(s) ?? false", selector)) {
                assertThat(page.evaluate("() => getComputedStyle(document.activeElement).outlineStyle"))
                        .as("outline of " + selector)
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + selector);
    }

    @Test
    void aTagIsProposedInPlaceAndWithoutScriptByAForm() {
        try (var one = browser(true);
                var two = browser(true)) {
            var page = member(one);
            open(page, "/story/" + story);
            page.click(".propose-tag summary");
            page.fill("#tag", "夜班電車");
            page.click(".propose button");
            page.locator(".propose [role=status]", new Page.LocatorOptions().setHasText("同意"))
                    .waitFor();
            isClean(page);
            page.fill("#tag", "天氣");
            page.click(".propose button");
            page.locator(".propose [role=status]", new Page.LocatorOptions().setHasText("有關"))
                    .waitFor();
            var plain = member(two);
            plain.route("**/*island*", route -> route.abort());
            open(plain, "/story/" + story);
            plain.click(".propose-tag summary");
            plain.fill("#tag", "天氣");
            plain.click(".propose button");
            assertThat(plain.locator("[role=alert]").textContent()).contains("報導裡沒有這個詞");
            assertThat(plain.inputValue("#tag")).isEqualTo("天氣");
            plain.fill("#tag", "夜班電車");
            plain.click(".propose button");
            assertThat(plain.locator("main [role=status]").textContent()).contains("同意");
            isClean(plain);
        }
    }
}
