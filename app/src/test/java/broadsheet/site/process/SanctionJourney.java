package broadsheet.site.process;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.decision.Scene;
import broadsheet.forum.Comment;
import broadsheet.member.Members;
import broadsheet.member.Standing;
import broadsheet.member.Visits;
import broadsheet.publication.Paper;
import broadsheet.rules.Target;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import broadsheet.story.Story;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What happens to a member who is suspended, to one whose nickname is taken, and to forty who
/// wrote the same: on a phone, with script by keyboard alone, and without.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SanctionJourney {
    private static final Map<String, String> KEYS =
            Map.of("remove", "r", "warn", "w", "hold", "h", "suspend", "s", "end_membership", "e", "rename", "a");

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Members members;

    @Inject
    Statements statements;

    private Browsers browsers;
    private Paper paper;
    private long member;
    private Story story;
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
        story = scene.story(paper);
        comment = scene.comment(story, member, "加賴領飆股明牌，穩賺不賠！");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoIsSuspendedReadsWhyAndUntilWhenAndMayNotWrite(boolean script) {
        scene.report(paper, Visits.email(), Target.post(comment.id()));
        try (var desk = browser(script);
                var own = browser(script)) {
            var page = opened(desk, script);
            tick(page, script, "suspend");
            page.fill("#days", "3");
            if (script) {
                page.keyboard().press("Escape");
            }
            send(page, script, "一再洗版。");
            assertThat(members.find(member).orElseThrow().standing()).isInstanceOf(Standing.Suspended.class);

            var reading = signedIn(own);
            open(reading, "/account/statements");
            assertThat(reading.textContent("main")).contains("停止發言");
            isClean(reading, script);
            reading.locator("main a[href*='/account/statements/']").first().click();
            reading.waitForURL("**/account/statements/*");
            assertThat(reading.textContent("main")).contains("一再洗版。", "規範 R2", "結束");
            isClean(reading, script);
            open(reading, "/story/" + comment.story());
            reading.fill("#comment-text", "我還要說。");
            reading.locator(".write button[type=submit]").first().click();
            reading.getByText("發言權已暫停至").first().waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whoseNicknameIsTakenReadsWhyAndChoosesAnother(boolean script) {
        scene.report(paper, Visits.email(), Target.nickname(member));
        var before = members.find(member).orElseThrow().nickname();
        try (var desk = browser(script);
                var own = browser(script)) {
            var page = opened(desk, script);
            tick(page, script, "rename");
            send(page, script, "冒用他人的名字。");
            assertThat(members.find(member).orElseThrow().nickname()).isNotEqualTo(before);

            var reading = signedIn(own);
            open(reading, "/account/statements");
            assertThat(reading.textContent("main")).contains("收回暱稱");
            open(reading, "/account/");
            assertThat(reading.textContent("main")).doesNotContain(before);
            isClean(reading, script);
            var nickname = Visits.nickname();
            reading.fill("#nickname", nickname);
            reading.locator("form[action*=nickname] button[type=submit]")
                    .first()
                    .click();
            reading.locator(".done").first().waitFor();
            assertThat(members.find(member).orElseThrow().nickname()).isEqualTo(nickname);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneDecisionServesFortyCopiesAndEachPersonHasAStatement(boolean script) {
        scene.report(paper, Visits.email(), Target.post(comment.id()));
        var copies = new ArrayList<Long>(List.of(comment.id()));
        for (int i = 1; i < 40; i++) {
            var copy = "加賴領飆股明牌，穩賺不賠" + "！".repeat(i % 3);
            copies.add(scene.comment(story, scene.member(paper), copy).id());
        }
        try (var desk = browser(script)) {
            var page = opened(desk, script);
            assertThat(page.locator("[name=copy]").count()).isEqualTo(39);
            if (script) {
                page.keyboard().press("c");
            } else {
                page.locator("[name=copy]").all().forEach(box -> box.check());
            }
            tick(page, script, "remove");
            send(page, script, "洗版。");
            open(page, "/story/" + comment.story() + "/comments");
            assertThat(page.textContent("main")).doesNotContain("穩賺不賠");
        }
        var made = copies.stream()
                .map(copy -> statements.about(Target.post(copy)).getFirst())
                .toList();
        assertThat(made).extracting(Statement::member).doesNotHaveDuplicates().hasSize(40);
        assertThat(made)
                .extracting(Statement::bulk)
                .doesNotContainNull()
                .containsOnly(made.getFirst().bulk());
    }

    /// The desk with the only item of the paper's queue opened.
    private Page opened(BrowserContext context, boolean script) {
        var staff = scene.staff(paper, Role.MODERATOR);
        var page = context.newPage();
        open(page, "/newsroom/");
        page.fill("#email", staff.email());
        page.fill("#password", Scene.PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL("**/newsroom/**");
        open(page, "/moderation/");
        if (script) {
            page.keyboard().press("j");
            page.keyboard().press("Enter");
        } else {
            page.locator(".queue h2 a").first().click();
        }
        page.waitForURL("**/moderation/items/*");
        isClean(page, script);
        return page;
    }

    /// By its letter where there is script; every other letter ticks its own and takes the tick
    /// back.
    private static void tick(Page page, boolean script, String measure) {
        var box = "#measure-" + measure;
        if (!script) {
            page.check(box);
            return;
        }
        KEYS.forEach((name, key) -> {
            page.keyboard().press(key);
            if (page.locator("#measure-" + name).count() > 0) {
                assertThat(page.isChecked("#measure-" + name)).as(name).isTrue();
            }
            page.keyboard().press(key);
        });
        assertThat(page.locator("[name=measure]:checked").count()).isZero();
        page.keyboard().press(KEYS.getOrDefault(measure, ""));
        assertThat(page.isChecked(box)).isTrue();
    }

    private static void send(Page page, boolean script, String facts) {
        if (script) {
            page.keyboard().press("2");
            assertThat(page.inputValue("#clause")).isEqualTo("R2");
        } else {
            page.selectOption("#clause", "R2");
        }
        page.fill("#facts", facts);
        if (script) {
            page.keyboard().press("Control+Enter");
        } else {
            page.click("form[action$='/decide'] button[type=submit]");
        }
        page.waitForURL("**/moderation/?done=decided");
    }

    private Page signedIn(BrowserContext context) {
        context.addCookies(List.of(new Cookie("member", scene.session(member)).setUrl(site.toString())));
        return context.newPage();
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
            assertThat((Boolean) page.evaluate(
                            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                    .as(page.url())
                    .isTrue();
        }
    }
}
