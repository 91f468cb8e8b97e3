package broadsheet.member;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.appeal.Appeals;
import broadsheet.decision.Decisions;
import broadsheet.decision.NewDecision;
import broadsheet.decision.Scene;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.ledger.Ledger;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.platform.mail.Mailbox;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/// FIELD E21: whoever leaves is found nowhere, and can prove it.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ErasureE21IT {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Pattern PROOF = Pattern.compile("https?://[^/\\s]+(/account/erased/\\S+)");

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Members members;

    @Inject
    MemberStore store;

    @Inject
    Comments comments;

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    @Inject
    Ledger ledger;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    Mailbox mailbox;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<OwnData> owners;

    private void tomorrow() {
        var erasures = new Erasures(database, store, owners, outbox, Clock.offset(clock, Duration.ofHours(25)), false);
        while (erasures.eraseNext()) {
            // Others that are due then.
        }
    }

    private Comment post(long story, Comment parent, long by, String text) {
        var name = members.find(by).orElseThrow().nickname();
        return comments.post(new NewComment(story, parent.id(), text), Author.member(by, name))
                .orThrow();
    }

    /// Columns of the database in which a text stands.
    private Set<String> columnsWith(String text) {
        var found = new TreeSet<String>();
        var tables = database.use(
                handle -> handle.createQuery("""
                        select table_name from information_schema.tables
                        where table_schema = 'public' and table_type = 'BASE TABLE'
                        """).mapTo(String.class).list());
        for (var table : tables) {
            var rows = database.use(handle -> handle.createQuery(
                            "select count(*) from " + table + " as one where position(:text in one::text) > 0")
                    .bind("text", text)
                    .mapTo(Long.class)
                    .one());
            if (rows > 0) {
                found.add(table);
            }
        }
        return found;
    }

    /// Files of the data folder, such as the index of the search, in which a text stands.
    private static List<Path> filesWith(String text) {
        try (var files = Files.walk(Path.of(ConfigProvider.getConfig().getValue("broadsheet.data", String.class)))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> has(file, text))
                    .toList();
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            return List.of(Path.of("looked at while it changed"));
        }
    }

    private static boolean has(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void e21ADeletedMembersNameIsFoundNowhereInDatabaseIndexPagesOrFeeds() {
        var paper = scene.paper();
        var moderator = scene.staff(paper, Role.MODERATOR);
        var member = scene.member(paper);
        var name = members.find(member).orElseThrow().nickname();
        var story = scene.story(paper);
        var own = scene.comment(story, member, "獨一無二的甲乙丙丁留言。");
        var other = scene.member(paper);
        var reply = post(story.id(), own, other, "> 獨一無二的甲乙丙丁留言。\n@" + name + " 說得對。");
        scene.report(paper, Visits.email(), Target.post(own.id()));
        decisions.note(Target.nickname(member), name + " 常來。", moderator).orThrow();
        var taken = decisions
                .decide(
                        new NewDecision(
                                List.of(scene.item(Target.post(own.id()))),
                                List.of(Measure.WARN),
                                "R2",
                                "",
                                "請留意。",
                                0,
                                false,
                                "對 " + name),
                        moderator)
                .orThrow()
                .getFirst();
        var appeal = appeals.byMember(member, new StatementId(taken.statements().getFirst()), "我是" + name + "。")
                .orThrow();
        appeals.decide(appeal.id(), false, "維持。", scene.staff(paper, Role.CHIEF_MODERATOR))
                .orThrow();
        assertThat(columnsWith(name)).contains("member", "comment", "decision", "decision_note", "appeal");
        // The index of comments keeps its files a moment later.
        Eventually.within(
                SOON,
                () -> filesWith(name).stream().anyMatch(file -> file.toString().contains("comments")));

        members.requestErasure(member, true).orThrow();
        tomorrow();

        assertThat(columnsWith(name)).isEmpty();
        assertThat(columnsWith("獨一無二的甲乙丙丁")).isEmpty();
        assertThat(columnsWith(Scene.email(member))).isEmpty();
        assertThat(comments.find(reply.id()).orElseThrow().text()).isEqualTo("> …\n@… 說得對。");
        Eventually.within(SOON, () -> filesWith(name).isEmpty());
        assertThat(ledger.check().intact()).isTrue();
        var browser = new FormClient(site);
        Eventually.within(
                SOON,
                () -> !browser.get("/story/" + story.id() + "/comments").text().contains("獨一無二"));
        for (var page : List.of(
                "/story/" + story.id(),
                "/story/" + story.id() + "/comments",
                "/api/stories/" + story.id() + "/comments",
                "/moderation-log",
                "/moderation-log.atom",
                "/" + paper.slug() + "/feed.xml",
                "/" + paper.slug() + "/feed.json")) {
            Eventually.within(SOON, () -> !browser.get(page).response().body().contains(name));
            assertThat(browser.get(page).response().body()).as(page).doesNotContain(name, "獨一無二的甲乙丙丁");
        }
    }

    @Test
    void e21WhoKeepsThePostsLeavesThemWithoutTheName() {
        var paper = scene.paper();
        var member = scene.member(paper);
        var name = members.find(member).orElseThrow().nickname();
        var own = scene.comment(scene.story(paper), member, "這一則留下。");
        members.requestErasure(member, false).orThrow();
        tomorrow();
        assertThat(columnsWith(name)).isEmpty();
        assertThat(comments.find(own.id()).orElseThrow().text()).isEqualTo("這一則留下。");
    }

    @Test
    void e21TheCodeOfTheLetterProvesTheErasureAndTellsNobodyWhoItWas() {
        var email = Visits.email();
        var browser = Visits.member(site, mailbox, email);
        browser.post("/account/erase", Map.of("posts", "remove", "password", Visits.PASSWORD));
        var link = PROOF.matcher(Visits.letter(mailbox, email).letter().text());
        assertThat(link.find()).isTrue();
        var path = Objects.requireNonNull(link.group(1));
        var reader = new FormClient(site);
        assertThat(reader.get(path).text()).contains("尚未執行");
        tomorrow();
        var proof = reader.get(path);
        assertThat(proof.text()).contains("刪除證明", "完成", "comments", "sign-in").doesNotContain(email);
        assertThat(columnsWith(email)).isEmpty();
        assertThat(reader.get("/account/erased/" + "A".repeat(43)).status()).isEqualTo(404);
        var kept = database.use(handle -> handle.createQuery(
                        "select count(*) from member_erasure where erased_at is not null and member_id is not null")
                .mapTo(Long.class)
                .one());
        assertThat(kept).isZero();
    }

    @Test
    void e21WhoSignsInAgainHasTakenTheWishBackAndTheProofSaysSo() {
        var email = Visits.email();
        var browser = Visits.member(site, mailbox, email);
        browser.post("/account/erase", Map.of("password", Visits.PASSWORD));
        var link = PROOF.matcher(Visits.letter(mailbox, email).letter().text());
        assertThat(link.find()).isTrue();
        Visits.signIn(new FormClient(site), email, Visits.PASSWORD);
        assertThat(new FormClient(site)
                        .get(Objects.requireNonNull(link.group(1)))
                        .text())
                .contains("後來撤回");
    }
}
