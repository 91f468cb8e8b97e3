package broadsheet.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.Decisions;
import broadsheet.decision.Scene;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.LedgerQuery;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E12: when nobody in the house decides in time, somebody from outside may, by a link that
/// works once.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class OutsiderE12IT {
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/statements/judge/\\S+)");

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Appeals appeals;

    @Inject
    Outsiders outsiders;

    @Inject
    Decisions decisions;

    @Inject
    Comments comments;

    @Inject
    Ledger ledger;

    @Inject
    Mailbox mailbox;

    @Inject
    Database database;

    private Paper paper;
    private Staff operator;
    private Comment comment;
    private Appeal appeal;

    @BeforeEach
    void anAppealInAHouseOfOne() {
        paper = scene.paper();
        operator = scene.staff(paper, Role.OPERATOR);
        var alone = scene.staff(paper, Role.CHIEF_MODERATOR);
        var member = scene.member(paper);
        comment = scene.comment(scene.story(paper), member, "我這個笨蛋。");
        scene.report(paper, Visits.email(), Target.post(comment.id()));
        var id = decisions
                .decide(Scene.decision(List.of(scene.item(Target.post(comment.id()))), Measure.REMOVE), alone)
                .orThrow()
                .getFirst()
                .statements()
                .getFirst();
        appeal = appeals.byMember(member, new StatementId(id), "我在說我自己。").orThrow();
        assertThat(Scene.codes(appeals.decide(appeal.id(), true, "好。", alone))).containsExactly("appeal.other-person");
    }

    private void sevenDaysLater() {
        var _ = database.use(handle ->
                handle.execute("update appeal set due_at = now() - interval '1 second' where id = ?", appeal.id()));
    }

    private String link(String email) {
        var link = LINK.matcher(Visits.letter(mailbox, email).letter().text());
        assertThat(link.find()).isTrue();
        return Objects.requireNonNull(link.group(1));
    }

    @Test
    void e12SomebodyFromOutsideDecidesOnceByTheLinkAndEverythingIsAsItWas() {
        sevenDaysLater();
        var email = Visits.email();
        outsiders.invite(appeal.id(), "林律師", email, operator).orThrow();
        var path = link(email);
        var browser = new FormClient(site);
        var page = browser.get(path);
        assertThat(page.text()).contains("我這個笨蛋。", "罵人。", "我在說我自己。", "由您決定");
        assertThat(browser.post(path, Map.of("answer", "自嘲。")).status()).isEqualTo(422);
        assertThat(browser.post(path, Map.of("granted", "yes", "answer", " ")).status())
                .isEqualTo(422);
        var decided = browser.post(path, Map.of("granted", "yes", "answer", "看得出是自嘲。"));
        assertThat(decided.text()).contains("謝謝您");
        assertThat(comments.find(comment.id())).contains(comment);
        assertThat(browser.get(path).status()).isEqualTo(404);
        assertThat(browser.post(path, Map.of("granted", "no", "answer", "再來。")).status())
                .isEqualTo(404);
        var entry = ledger.list(new LedgerQuery(paper.id(), LedgerKind.APPEAL, null, null, null, null, null, null, 1))
                .getFirst();
        assertThat(entry.facts().role()).isEqualTo("outsider");
        assertThat(new FormClient(site)
                        .get("/moderation-log?paper=" + paper.slug())
                        .text())
                .contains("外部人士")
                .doesNotContain("林律師");
    }

    @Test
    void e12BeforeSevenDaysAreOverNobodyFromOutsideIsAsked() {
        assertThat(Scene.codes(outsiders.invite(appeal.id(), "林律師", Visits.email(), operator)))
                .containsExactly("appeal.outsider.early");
        assertThat(outsiders.overdue(List.of(paper.id())))
                .extracting(Appeal::id)
                .doesNotContain(appeal.id());
    }

    @Test
    void e12OnlyAnotherPersonWithTheRightAsksAndNobodyOfTheStaffIsFromOutside() {
        sevenDaysLater();
        assertThat(Scene.codes(
                        outsiders.invite(appeal.id(), "林律師", Visits.email(), scene.staff(paper, Role.MODERATOR))))
                .containsExactly("account.right.missing");
        assertThat(Scene.codes(outsiders.invite(appeal.id(), "自己人", operator.email(), operator)))
                .containsExactly("appeal.outsider.email");
        assertThat(Scene.codes(outsiders.invite(appeal.id(), " ", Visits.email(), operator)))
                .containsExactly("appeal.outsider.name");
    }

    @Test
    void e12ANewLinkEndsTheOneBeforeAndTimeEndsIt() {
        sevenDaysLater();
        var first = Visits.email();
        outsiders.invite(appeal.id(), "林律師", first, operator).orThrow();
        var second = Visits.email();
        outsiders.invite(appeal.id(), "陳教授", second, operator).orThrow();
        var browser = new FormClient(site);
        assertThat(browser.get(link(first)).status()).isEqualTo(404);
        assertThat(browser.get(link(second)).status()).isEqualTo(200);
        var _ = database.use(handle -> handle.execute("update appeal_outsider set expires_at = now()"));
        assertThat(browser.get(link(second)).status()).isEqualTo(404);
        assertThat(browser.get("/statements/judge/" + "A".repeat(43)).status()).isEqualTo(404);
    }

    @Test
    void e12TheOperatorFindsWhatIsOverdueOnAPage() {
        sevenDaysLater();
        var desk = new FormClient(site);
        assertThat(desk.get("/newsroom/appeals").status()).isEqualTo(303);
        desk.post("/newsroom/sign-in", Map.of("email", operator.email(), "password", Scene.PASSWORD));
        var page = desk.get("/newsroom/appeals");
        assertThat(page.text()).contains("第 " + appeal.id() + " 號申訴", "我在說我自己。", "我這個笨蛋。");
        assertThat(Appeals.overdue(database)).isPositive();
        var email = Visits.email();
        var path = "/newsroom/appeals/" + appeal.id();
        assertThat(desk.post(path + "/outsider", Map.of("name", "林律師", "email", email))
                        .header("Location"))
                .endsWith("done=invited");
        assertThat(desk.get("/newsroom/appeals").text()).contains("已請：林律師");
        assertThat(desk.post(path, Map.of("granted", "yes", "answer", "自嘲。")).header("Location"))
                .endsWith("done=decided");
        assertThat(comments.find(comment.id()).orElseThrow().visible()).isTrue();
    }
}
