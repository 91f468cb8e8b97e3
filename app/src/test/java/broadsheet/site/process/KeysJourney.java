package broadsheet.site.process;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.appeal.Appeal;
import broadsheet.appeal.Appeals;
import broadsheet.decision.Decisions;
import broadsheet.decision.Scene;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.member.Visits;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The desk by keyboard: what its help promises, and a decision without ever touching anything else.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeysJourney {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    @Inject
    Comments comments;

    @Inject
    Queue queue;

    private Browsers browsers;
    private Paper paper;
    private long member;

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
        paper = scene.paper();
        member = scene.member(paper);
    }

    private Comment reported(String text) {
        var comment = scene.comment(scene.story(paper), member, text);
        scene.report(paper, Visits.email(), Target.post(comment.id()));
        return comment;
    }

    private Phone desk(Role role) {
        return new Phone(browsers.chromium(), site, true).of(scene.staff(paper, role));
    }

    @Test
    void theHelpNamesEveryKeyThatTheDeskKnows() {
        reported("第一則不好的話。");
        try (var desk = desk(Role.MODERATOR)) {
            var help = desk.firstItem().textContent("moderation-desk .list-note");
            var named = Pattern.compile("\\b[a-z]\\b").matcher(help).results().map(found -> found.group());
            assertThat(named).containsExactlyInAnyOrder("j", "k", "r", "w", "h", "s", "e", "a", "n", "c", "g", "d");
            assertThat(help).contains("Enter", "Ctrl+Enter", "Esc", "1", "9");
        }
    }

    @Test
    void jAndKWalkThroughTheQueueAndStopAtItsEnds() {
        for (int i = 0; i < 3; i++) {
            reported("第 " + i + " 則不好的話。");
        }
        try (var desk = desk(Role.MODERATOR)) {
            var page = desk.open("/moderation/");
            var links = page.locator(".queue h2 a");
            desk.press("j", "j", "j", "j");
            assertThat(focused(page)).isEqualTo(links.nth(2).getAttribute("href"));
            desk.press("k");
            assertThat(focused(page)).isEqualTo(links.nth(1).getAttribute("href"));
            desk.press("k", "k");
            assertThat(focused(page)).isEqualTo(links.nth(0).getAttribute("href"));
        }
    }

    private static Object focused(Page page) {
        return page.evaluate("() => document.activeElement.getAttribute('href')");
    }

    @Test
    void escapeLeavesAFieldFirstAndLaysTheItemDownThen() {
        var comment = reported("第一則不好的話。");
        var item = scene.item(Target.post(comment.id()));
        try (var desk = desk(Role.MODERATOR)) {
            var page = desk.firstItem();
            assertThat(queue.find(item).orElseThrow().claim()).isNotNull();
            // No measure, and on to the words.
            desk.press("r", "n");
            assertThat(page.locator("[name=measure]:checked").count()).isZero();
            page.keyboard().type("rs1");
            assertThat(page.inputValue("#facts")).isEqualTo("rs1");
            desk.press("Escape");
            assertThat(page.evaluate("() => document.activeElement === document.body"))
                    .isEqualTo(true);
            assertThat(queue.find(item).orElseThrow().claim()).isNotNull();
            desk.press("Escape");
            page.waitForURL("**/moderation/");
            assertThat(queue.find(item).orElseThrow().claim()).isNull();
            assertThat(comments.find(comment.id()).orElseThrow().visible()).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"g, GRANTED", "d, REFUSED"})
    void gGrantsAnAppealAndDDismissesIt(String key, Appeal.State state) {
        var comment = reported("我這個笨蛋。");
        var statement = decisions
                .decide(
                        Scene.decision(List.of(scene.item(Target.post(comment.id()))), Measure.REMOVE),
                        scene.staff(paper, Role.MODERATOR))
                .orThrow()
                .getFirst()
                .statements()
                .getFirst();
        var appeal =
                appeals.byMember(member, new StatementId(statement), "我是在罵我自己。").orThrow();
        try (var desk = desk(Role.CHIEF_MODERATOR)) {
            var page = desk.firstItem();
            desk.press(key);
            page.keyboard().type("又看了一次。");
            desk.press("Control+Enter");
            page.waitForURL("**/moderation/?done=judged");
        }
        var judged = appeals.find(appeal.id()).orElseThrow();
        assertThat(judged.state()).isEqualTo(state);
        assertThat(judged.answer()).isEqualTo("又看了一次。");
        assertThat(comments.find(comment.id()).orElseThrow().visible()).isEqualTo(state == Appeal.State.GRANTED);
    }

    @Test
    void aDecisionIsTakenWithoutEverLeavingTheKeyboard() {
        var comment = reported("第一則不好的話。");
        try (var desk = desk(Role.MODERATOR)) {
            var page = desk.firstItem();
            desk.press("r", "2");
            // From the box that was ticked on to the words, as anybody would who sees the focus.
            for (int i = 0; i < 20 && !"facts".equals(page.evaluate("() => document.activeElement.id")); i++) {
                desk.press("Tab");
            }
            page.keyboard().type("罵人。");
            desk.press("Control+Enter");
            page.waitForURL("**/moderation/?done=decided");
        }
        var ruling =
                Objects.requireNonNull(comments.find(comment.id()).orElseThrow().ruling());
        assertThat(ruling.clause()).isEqualTo("R2");
    }
}
