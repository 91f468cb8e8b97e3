package broadsheet.decision;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.account.Tokens;
import broadsheet.appeal.Appeals;
import broadsheet.kernel.Outcome;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.LedgerQuery;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.report.NewReport;
import broadsheet.report.Reports;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people try.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class AttackIT {
    private static final String SCRIPT = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>";

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Reports reports;

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    @Inject
    Statements statements;

    @Inject
    Queue queue;

    @Inject
    Ledger ledger;

    @Inject
    Mailbox mailbox;

    private Paper paper;
    private Staff moderator;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
    }

    @Test
    void whoStuffsReportsIsStoppedAndPushesNothingUp() {
        var story = scene.story(paper);
        var member = scene.member(paper);
        var victim = Target.post(scene.comment(story, member, "一則好意見。").id());
        scene.report(paper, Visits.email(), victim);
        var before = queue.of(victim).orElseThrow();
        var by = Scene.reporter(paper, Visits.email());
        var codes = IntStream.range(0, 30)
                .mapToObj(i -> reports.file(new NewReport(List.of(victim), "R2", "", "灌水。", false), by))
                .flatMap(outcome -> Scene.codes(outcome).stream())
                .toList();
        assertThat(codes).contains("report.too-often");
        assertThat(queue.of(victim).orElseThrow().raised()).isEqualTo(before.raised() + 1);
    }

    @Test
    void aDecisionSentManyTimesAtOnceIsTakenOnce() throws Exception {
        var target = Target.post(
                scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。").id());
        scene.report(paper, Visits.email(), target);
        var decision = Scene.decision(List.of(scene.item(target)), Measure.REMOVE, Measure.SUSPEND);
        Callable<Outcome<List<Decision>>> send = () -> decisions.decide(decision, moderator);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = threads.invokeAll(java.util.Collections.nCopies(8, send));
            int taken = 0;
            for (var one : sent) {
                taken += one.get() instanceof Outcome.Done<List<Decision>> ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
        assertThat(statements.about(target)).hasSize(2);
        var query = new LedgerQuery(paper.id(), LedgerKind.MEASURE, null, null, null, null, null, null, 10);
        assertThat(ledger.list(query)).hasSize(2);
    }

    @Test
    void nobodyReadsOrAppealsAnothersStatement() {
        var id = removed("你這個笨蛋。");
        var stranger = Visits.member(site, mailbox, Visits.email());
        var path = "/account/statements/" + id.value();
        assertThat(stranger.get(path).status()).isEqualTo(404);
        assertThat(stranger.get(path).text()).doesNotContain("笨蛋");
        assertThat(stranger.post(path + "/appeal", Map.of("text", "代他申訴。")).status())
                .isEqualTo(404);
        assertThat(stranger.get("/account/statements").text()).contains("沒有對您作過任何處置");
        assertThat(new FormClient(site).get(path).status()).isEqualTo(404);
        assertThat(new FormClient(site).get("/account/statements").status()).isEqualTo(303);
        assertThat(new FormClient(site).get("/statements/" + id.value()).status())
                .isEqualTo(404);
        assertThat(appeals.against(id)).isEmpty();
    }

    @Test
    void noLinkIsForgedFromWhatOneKnows() {
        var target = Target.post(
                scene.comment(scene.story(paper), scene.member(paper), "你好。").id());
        var secret = scene.report(paper, Visits.email(), target).path().substring("/reports/".length());
        var turned = secret.charAt(42) == 'A' ? 'B' : 'A';
        var hash = HexFormat.of().formatHex(Tokens.sha256(secret));
        for (var forged : List.of(
                secret.substring(0, 42), secret.substring(0, 42) + turned, secret + "A", hash, target.toString(), "")) {
            assertThat(reports.bySecret(forged)).as(forged).isEmpty();
            assertThat(statements.bySecret(forged)).as(forged).isEmpty();
            assertThat(Scene.codes(appeals.byReporter(forged, target, "偽造。"))).containsExactly("appeal.unknown");
            assertThat(Scene.codes(appeals.bySecret(forged, "偽造。"))).containsExactly("appeal.unknown");
        }
        assertThat(statements.bySecret(secret)).isEmpty();
    }

    @Test
    void anAppealIsNotDecidedAsIfItWereAReport() {
        var member = scene.member(paper);
        var target =
                Target.post(scene.comment(scene.story(paper), member, "你這個笨蛋。").id());
        scene.report(paper, Visits.email(), target);
        decisions
                .decide(Scene.decision(List.of(scene.item(target)), Measure.REMOVE), moderator)
                .orThrow();
        var id = statements.about(target).getFirst().id();
        var appeal = appeals.byMember(member, id, "我不同意。").orThrow();
        assertThat(Scene.codes(decisions.decide(Scene.decision(List.of(appeal.item())), moderator)))
                .containsExactly("decision.appeal");
        assertThat(appeals.against(id)).contains(appeal);
    }

    @Test
    void noOtherSiteDecidesInAModeratorsName() {
        var target = Target.post(
                scene.comment(scene.story(paper), scene.member(paper), "你好。").id());
        scene.report(paper, Visits.email(), target);
        var browser = new FormClient(site);
        browser.post("/newsroom/sign-in", Map.of("email", moderator.email(), "password", Scene.PASSWORD));
        var path = "/moderation/items/" + scene.item(target) + "/decide";
        var fields = Map.of("measure", "remove", "clause", "R2", "facts", "別站送來的。");
        assertThat(browser.post(path, fields, "cross-site").status()).isEqualTo(403);
        assertThat(statements.about(target)).isEmpty();
    }

    @Test
    void scriptInCommentsReportsAndNotesIsTextOnEveryPage() {
        var target = Target.post(
                scene.comment(scene.story(paper), scene.member(paper), SCRIPT).id());
        var receipt = reports.file(
                        new NewReport(List.of(target), "R2", "", SCRIPT, false), Scene.reporter(paper, Visits.email()))
                .orThrow();
        var browser = new FormClient(site);
        browser.post("/newsroom/sign-in", Map.of("email", moderator.email(), "password", Scene.PASSWORD));
        var item = "/moderation/items/" + scene.item(target);
        browser.post(item + "/note", Map.of("note", SCRIPT));
        for (var path : List.of(receipt.path(), item, "/moderation/", "/reports/new?on=" + target)) {
            var page = browser.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.response().body()).as(path).doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void hostileInputIsRefusedNeverAnError() {
        var client = new ApiClient(site);
        var staff = scene.client(site, moderator);
        for (var body : List.of(
                "{}",
                "[]",
                "{\"objects\":null}",
                "{\"objects\":[\"post:99999999999999999999\"],\"clause\":\"R2\",\"words\":\"x\"}",
                "{\"objects\":[\"post:0\"],\"clause\":\"R2\",\"words\":\"x\"}",
                "{\"objects\":[\"tag:999999999\"],\"clause\":\"R2\",\"words\":\"x\"}",
                "{\"objects\":[\"post:1\",\"post:1\"],\"clause\":\"R2\",\"words\":\"x\"}")) {
            assertThat(client.post("/api/reports", body).status()).as(body).isBetween(400, 422);
        }
        for (var body : List.of(
                "{}",
                "{\"items\":[-1],\"measures\":[],\"facts\":\"x\"}",
                "{\"items\":[9223372036854775807],\"measures\":[],\"facts\":\"x\"}",
                "{\"items\":[1],\"measures\":[\"suspend\"],\"clause\":\"R2\",\"facts\":\"x\",\"days\":99999}",
                "{\"items\":[1],\"measures\":[\"refuse\"],\"clause\":\"R2\",\"facts\":\"x\"}")) {
            assertThat(staff.post("/api/moderation/decisions", body).status())
                    .as(body)
                    .isBetween(400, 422);
        }
        assertThat(staff.get("/api/moderation/queue?after=NaN_1").status()).isEqualTo(200);
        for (var path : List.of(
                "/moderation-log?before=abc&kind=xyz&paper=%00",
                "/moderation-log?statement=0", "/transparency?year=99999999", "/reports/new?on=post:x")) {
            assertThat(new FormClient(site).get(path).status()).as(path).isIn(200, 400);
        }
    }

    private StatementId removed(String text) {
        var target = Target.post(
                scene.comment(scene.story(paper), scene.member(paper), text).id());
        scene.report(paper, Visits.email(), target);
        return new StatementId(decisions
                .decide(Scene.decision(List.of(scene.item(target)), Measure.REMOVE), moderator)
                .orThrow()
                .getFirst()
                .statements()
                .getFirst());
    }
}
