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
import com.microsoft.playwright.Page;
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
        try (var desk = phone(script);
                var own = phone(script).of(scene, member)) {
            var page = opened(desk);
            tick(desk, "suspend");
            page.fill("#days", "3");
            if (script) {
                desk.press("Escape");
            }
            send(desk, "一再洗版。");
            assertThat(members.find(member).orElseThrow().standing()).isInstanceOf(Standing.Suspended.class);

            var reading = own.open("/account/statements");
            assertThat(own.text()).contains("停止發言");
            own.isClean();
            reading.locator("main a[href*='/account/statements/']").first().click();
            reading.waitForURL("**/account/statements/*");
            assertThat(own.text()).contains("一再洗版。", "規範 R2", "結束");
            own.isClean();
            own.open("/story/" + comment.story());
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
        try (var desk = phone(script);
                var own = phone(script).of(scene, member)) {
            opened(desk);
            tick(desk, "rename");
            send(desk, "冒用他人的名字。");
            assertThat(members.find(member).orElseThrow().nickname()).isNotEqualTo(before);

            own.open("/account/statements");
            assertThat(own.text()).contains("收回暱稱");
            var reading = own.open("/account/");
            assertThat(own.text()).doesNotContain(before);
            own.isClean();
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
        try (var desk = phone(script)) {
            var page = opened(desk);
            assertThat(page.locator("[name=copy]").count()).isEqualTo(39);
            if (script) {
                desk.press("c");
            } else {
                page.locator("[name=copy]").all().forEach(box -> box.check());
            }
            tick(desk, "remove");
            send(desk, "洗版。");
            desk.open("/story/" + comment.story() + "/comments");
            assertThat(desk.text()).doesNotContain("穩賺不賠");
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

    private Phone phone(boolean script) {
        return new Phone(browsers.chromium(), site, script);
    }

    /// The desk with the only item of the paper's queue opened.
    private Page opened(Phone desk) {
        return desk.of(scene.staff(paper, Role.MODERATOR)).firstItem();
    }

    /// By its letter where there is script; every other letter ticks its own and takes the tick
    /// back.
    private static void tick(Phone desk, String measure) {
        var page = desk.page();
        var box = "#measure-" + measure;
        if (!desk.script()) {
            page.check(box);
            return;
        }
        KEYS.forEach((name, key) -> {
            desk.press(key);
            if (page.locator("#measure-" + name).count() > 0) {
                assertThat(page.isChecked("#measure-" + name)).as(name).isTrue();
            }
            desk.press(key);
        });
        assertThat(page.locator("[name=measure]:checked").count()).isZero();
        desk.press(KEYS.getOrDefault(measure, ""));
        assertThat(page.isChecked(box)).isTrue();
    }

    private static void send(Phone desk, String facts) {
        var page = desk.page();
        if (desk.script()) {
            desk.press("2");
            assertThat(page.inputValue("#clause")).isEqualTo("R2");
        } else {
            page.selectOption("#clause", "R2");
        }
        page.fill("#facts", facts);
        if (desk.script()) {
            desk.press("Control+Enter");
        } else {
            page.click("form[action$='/decide'] button[type=submit]");
        }
        page.waitForURL("**/moderation/?done=decided");
    }
}
