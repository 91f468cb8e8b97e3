package broadsheet.site.process;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.appeal.Appeals;
import broadsheet.decision.Decisions;
import broadsheet.decision.Scene;
import broadsheet.ledger.Ledger;
import broadsheet.member.Visits;
import broadsheet.publication.Paper;
import broadsheet.rules.Clause;
import broadsheet.rules.Measure;
import broadsheet.rules.Rules;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Statements;
import broadsheet.story.Stories;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E15 and E17, and what must be true of every statement.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class LedgerE15ToE17IT {
    private static final Duration SOON = Duration.ofSeconds(5);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    @Inject
    Statements statements;

    @Inject
    Ledger ledger;

    @Inject
    Stories stories;

    @Inject
    Rules rules;

    private Paper paper;
    private Staff moderator;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
    }

    private StatementId removed() {
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        scene.report(paper, Visits.email(), Target.post(comment.id()));
        var item = scene.item(Target.post(comment.id()));
        return new StatementId(decisions
                .decide(Scene.decision(List.of(item), Measure.REMOVE), moderator)
                .orThrow()
                .getFirst()
                .statements()
                .getFirst());
    }

    @Test
    void e17TheLogIsPublicWithFiltersFeedAndJsonAndNamesNobody() {
        var id = removed();
        var browser = new FormClient(site);
        var path = "/moderation-log?paper=" + paper.slug() + "&kind=measure";
        Eventually.within(SOON, () -> browser.get(path).text().contains("移除"));
        var page = browser.get(path);
        assertThat(page.page().select("#statement-" + id.value() + " td")).isNotEmpty();
        assertThat(page.text()).contains("規範 R2", "版主").doesNotContain(moderator.name(), "笨蛋");
        assertThat(browser.get("/moderation-log?statement=" + id.value()).page().select("tbody tr"))
                .hasSize(1);
        assertThat(browser.get("/moderation-log?paper=" + paper.slug() + "&kind=appeal")
                        .page()
                        .select("tbody tr"))
                .isEmpty();
        assertThat(browser.get("/moderation-log.atom").response().body()).contains("<feed", "移除");
        var one = new ApiClient(site)
                .get("/moderation-log.json?paper=" + paper.slug() + "&kind=measure")
                .json()
                .at("/items/0");
        assertThat(one.at("/facts/statement").asLong()).isEqualTo(id.value());
        assertThat(one.at("/facts/role").asText()).isEqualTo("moderator");
        assertThat(browser.get("/moderation-log?lang=en").text()).contains("Log of measures");
    }

    @Test
    void e15TheReportsTotalsEqualTheLedgers() {
        var id = removed();
        var member = Objects.requireNonNull(statements.find(id).orElseThrow().member());
        var appeal = appeals.byMember(member, id, "我不同意。").orThrow();
        appeals.decide(appeal.id(), true, "好。", scene.staff(paper, Role.CHIEF_MODERATOR))
                .orThrow();
        var counted = new long[3];
        var all = new broadsheet.ledger.LedgerQuery(null, null, null, null, null, null, null, null, 1);
        ledger.each(all, entry -> {
            switch (entry.kind()) {
                case MEASURE -> counted[0]++;
                case REVERSAL -> counted[1]++;
                case APPEAL -> counted[2]++;
                default -> {}
            }
        });
        var report = new ApiClient(site).get("/transparency.json").json();
        assertThat(report.at("/measures/measures.number").asLong()).isEqualTo(counted[0]);
        assertThat(report.at("/measures/measures.taken_back").asLong()).isEqualTo(counted[1]);
        assertThat(report.at("/complaints/complaints.decided").asLong()).isEqualTo(counted[2]);
        var csv = new FormClient(site).get("/transparency.csv").response().body();
        assertThat(csv).contains(",measures,measures.number,TOTAL," + counted[0] + "\r\n");
        var page = new FormClient(site).get("/transparency");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("透明度報告", "處置件數", "依據 R2");
        assertThat(new FormClient(site).get("/transparency?year=2001").text()).contains("2001 年");
    }

    @Test
    void e17CorrectionsAndWithdrawalsOfStoriesAreInTheLog() {
        var story = scene.story(paper);
        var corrected = stories.correct(
                        story.id(),
                        story.version(),
                        StoryDraft.in(story.place(), story.content()),
                        "數字有誤。",
                        Samples.EDITOR)
                .orThrow();
        stories.withdraw(story.id(), corrected.version(), "消息來源有誤。", Samples.EDITOR)
                .orThrow();
        var json = new ApiClient(site)
                .get("/moderation-log.json?paper=" + paper.slug())
                .json();
        assertThat(json.at("/items").valueStream().map(item -> item.at("/kind").asText()))
                .containsExactly("withdrawal", "correction");
        assertThat(json.at("/items/0/facts/story").asLong()).isEqualTo(story.id());
    }

    @Test
    void e1TheRulesAreJsonInEveryVersion() {
        var client = new ApiClient(site);
        var path = "/rules.json?paper=" + paper.slug();
        assertThat(client.get(path).json().at("/clauses/1/id").asText()).isEqualTo("R2");
        rules.publish(paper.id(), List.of(new Clause("R1", "守法，也守禮。")), "併為一條", Samples.EDITOR)
                .orThrow();
        Eventually.within(SOON, () -> client.get(path).json().at("/version").asInt() == 1);
        assertThat(client.get(path).json().at("/clauses")).hasSize(1);
        assertThat(client.get(path).json().at("/note").asText()).isEqualTo("併為一條");
        var old = client.get(path + "&version=0").json();
        assertThat(old.at("/clauses")).hasSize(4);
        assertThat(old.at("/newest").asInt()).isEqualTo(1);
        assertThat(client.get(path + "&version=9").status()).isEqualTo(404);
    }

    @Test
    void everyRemovedCommentLeadsToItsEntry() {
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        scene.report(paper, Visits.email(), Target.post(comment.id()));
        decisions
                .decide(Scene.decision(List.of(scene.item(Target.post(comment.id()))), Measure.REMOVE), moderator)
                .orThrow();
        var browser = new FormClient(site);
        Eventually.within(
                SOON,
                () -> browser.get("/story/" + comment.story() + "/comments")
                        .text()
                        .contains("移除"));
        var link = browser.get("/story/" + comment.story() + "/comments")
                .page()
                .select(".gone a")
                .attr("href");
        assertThat(browser.get(link).page().select("tbody tr")).hasSize(1);
    }
}
