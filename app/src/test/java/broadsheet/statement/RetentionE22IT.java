package broadsheet.statement;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.appeal.Appeals;
import broadsheet.decision.Decisions;
import broadsheet.decision.NewDecision;
import broadsheet.decision.Scene;
import broadsheet.ledger.Ledger;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.jobs.Retention;
import broadsheet.publication.Paper;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FIELD E22: what is kept goes when its time is over, and readers are told the same table.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class RetentionE22IT {
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
    Database database;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<Retention> kinds;

    private void sweep(String name, int days) {
        kinds.stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow()
                .sweep(clock.instant().plus(Duration.ofDays(days)));
    }

    private StatementId removed(Paper paper, long member) {
        var comment = scene.comment(scene.story(paper), member, "你這個笨蛋。");
        scene.report(paper, Visits.email(), Target.post(comment.id()));
        var item = scene.item(Target.post(comment.id()));
        return new StatementId(decisions
                .decide(Scene.decision(List.of(item), Measure.REMOVE), scene.staff(paper, Role.MODERATOR))
                .orThrow()
                .getFirst()
                .statements()
                .getFirst());
    }

    @Test
    void e22FrozenEvidenceGoesAfterHalfAYearUnlessSomebodyHasStillToDecide() {
        var paper = scene.paper();
        var member = scene.member(paper);
        var over = removed(paper, member);
        var appealed = removed(paper, member);
        appeals.byMember(member, appealed, "我不同意。").orThrow();
        sweep("evidence", 179);
        assertThat(evidence(over)).isEqualTo("你這個笨蛋。");
        sweep("evidence", 181);
        assertThat(evidence(over)).isEmpty();
        assertThat(statements.find(over).orElseThrow().facts().text()).isEqualTo("罵人。");
        assertThat(evidence(appealed)).isEqualTo("你這個笨蛋。");
        assertThat(ledger.check().intact()).isTrue();
    }

    private String evidence(StatementId id) {
        return statements.find(id).orElseThrow().facts().evidence();
    }

    @Test
    void e22TheTraceOfANetworkAddressGoesAfterNinetyDays() {
        var paper = scene.paper();
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你好。");
        var receipt = scene.report(paper, "", Target.post(comment.id()));
        var key = key(receipt.number());
        sweep("addresses", 89);
        assertThat(key(receipt.number())).isEqualTo(key);
        sweep("addresses", 91);
        assertThat(key(receipt.number())).isEqualTo("gone:" + receipt.number()).isNotEqualTo(key);
        assertThat(count("select count(*) from reporter where key = '" + key + "'"))
                .isZero();
    }

    @Test
    void e22WhoReportedIsForgottenOnceNobodyCanAppealAnyMore() {
        var paper = scene.paper();
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你好。");
        var email = Visits.email();
        var receipt = scene.report(paper, email, Target.post(comment.id()));
        sweep("reports", 400);
        assertThat(mentions(email)).as("not decided yet").isOne();
        var item = scene.item(Target.post(comment.id()));
        decisions
                .decide(
                        new NewDecision(List.of(item), List.of(), "", "", "沒有問題。", 0, false, ""),
                        scene.staff(paper, Role.MODERATOR))
                .orThrow();
        sweep("reports", 179);
        assertThat(mentions(email)).isOne();
        sweep("reports", 181);
        assertThat(mentions(email)).isZero();
        assertThat(new FormClient(site).get(receipt.path()).status()).isEqualTo(200);
    }

    @Test
    void e22TheTableOnThePrivacyPageIsTheOneThatTheProgramKeeps() {
        var rows = new FormClient(site).get("/privacy").page().select("#kept ~ table tr");
        assertThat(rows).hasSize((int) kinds.stream().count());
        assertThat(rows.eachText()).anyMatch(row -> row.contains("申訴") && row.endsWith("180 天"));
        assertThat(rows.eachText()).anyMatch(row -> row.contains("網路位址") && row.endsWith("90 天"));
    }

    private String key(long report) {
        return database.use(handle -> handle.createQuery("select reporter_key from report where id = :id")
                .bind("id", report)
                .mapTo(String.class)
                .one());
    }

    private long mentions(String email) {
        return count("select count(*) from report where email = '" + email + "'");
    }

    private long count(String query) {
        return database.use(
                handle -> handle.createQuery(query).mapTo(Long.class).one());
    }
}
