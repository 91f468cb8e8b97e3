package broadsheet.site.process;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Browsers;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.decision.Scene;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromTheReportToTheRestoration(boolean script) {
        try (var reader = phone(script);
                var first = phone(script).of(scene.staff(paper, Role.MODERATOR));
                var author = phone(script);
                var second = phone(script).of(scene.staff(paper, Role.CHIEF_MODERATOR))) {
            report(reader);
            remove(first);
            appeal(author);
            grant(second);
            var page = reader.open("/story/" + comment.story() + "/comments/" + comment.id());
            assertThat(page.textContent("#c" + comment.id() + " .words")).contains("我這個笨蛋");
            reader.open("/moderation-log?paper=" + paper.slug());
            reader.isClean();
            reader.open("/transparency");
            reader.isClean();
        }
    }

    private Phone phone(boolean script) {
        return new Phone(browsers.chromium(), site, script);
    }

    private void report(Phone reader) {
        var page = reader.open("/story/" + comment.story() + "/comments");
        page.click("#c" + comment.id() + " a.report");
        reader.isClean();
        page.check("#clause-R2");
        page.fill("#words", "罵人笨蛋。");
        page.click("main button[type=submit]");
        page.waitForURL("**/reports/*");
        assertThat(reader.text()).contains("已經收到", "等候決定");
        reader.isClean();
    }

    private void remove(Phone desk) {
        var page = desk.firstItem();
        if (desk.script()) {
            desk.press("r");
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

    private void appeal(Phone author) {
        var letter = Visits.letter(mailbox, Scene.email(member)).letter().text();
        var link = STATEMENT.matcher(letter);
        assertThat(link.find()).isTrue();
        var page = author.open(Objects.requireNonNull(link.group(1)));
        author.isClean();
        page.fill("#text", "我是在罵我自己。");
        page.click("#appeal button[type=submit]");
        page.locator("#appeal [role=status]").waitFor();
        assertThat(page.textContent("#appeal")).contains("您的申訴");
        author.isClean();
    }

    private void grant(Phone desk) {
        var page = desk.firstItem();
        page.check("#granted-yes");
        page.fill("#answer", "前後文看得出來是自嘲。");
        page.click("form[action$='/appeal'] button[type=submit]");
        page.waitForURL("**/moderation/?done=judged");
        assertThat(comments.find(comment.id())).contains(comment);
    }
}
