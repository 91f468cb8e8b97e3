package broadsheet.site.process;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.appeal.Appeals;
import broadsheet.decision.Decisions;
import broadsheet.decision.NewDecision;
import broadsheet.decision.Scene;
import broadsheet.kernel.Language;
import broadsheet.kernel.TaiwanDates;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerKind;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.publication.Paper;
import broadsheet.report.NewReport;
import broadsheet.report.Reporter;
import broadsheet.report.Reports;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.transparency.Period;
import broadsheet.transparency.PublicStatements;
import broadsheet.transparency.TransparencyReports;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E15 and E16: the EU's template, and statements for its database.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class TransparencyE15ToE16IT {
    private static final String INSULT = "你這個笨蛋，住在民生路。";

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    @Inject
    Reports reports;

    @Inject
    Members members;

    @Inject
    Ledger ledger;

    @Inject
    TransparencyReports transparency;

    @Inject
    PublicStatements statements;

    @Inject
    Clock clock;

    private Paper paper;
    private Staff moderator;
    private long member;
    private Period now;

    @BeforeEach
    void begin() {
        now = Period.year(TaiwanDates.day(clock.instant()).getYear());
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
        member = scene.member(paper);
    }

    /// A notice about the law, upheld; a rule's report with two measures; an appeal that is granted.
    private void aYear() {
        var defamed =
                Target.post(scene.comment(scene.story(paper), member, INSULT).id());
        var by = new Reporter(null, "王小明", Visits.email(), paper.id(), Language.ZH_HANT, "192.0.2.9");
        reports.file(new NewReport(List.of(defamed), "", "defamation", "誹謗。", true), by)
                .orThrow();
        decisions
                .decide(
                        new NewDecision(
                                List.of(scene.item(defamed)),
                                List.of(Measure.REMOVE),
                                "",
                                "defamation",
                                "誹謗。",
                                0,
                                false,
                                ""),
                        moderator)
                .orThrow();
        var rude =
                Target.post(scene.comment(scene.story(paper), member, "你這個笨蛋。").id());
        scene.report(paper, Visits.email(), rude);
        var taken = decisions
                .decide(Scene.decision(List.of(scene.item(rude)), Measure.REMOVE, Measure.SUSPEND), moderator)
                .orThrow()
                .getFirst();
        var appeal = appeals.byMember(member, new StatementId(taken.statements().getFirst()), "不。")
                .orThrow();
        appeals.decide(appeal.id(), true, "好。", scene.staff(paper, Role.CHIEF_MODERATOR))
                .orThrow();
    }

    @Test
    void e15TheTenFilesHaveEveryMeasureOfTheLedgerOnce() {
        aYear();
        var files = transparency.files(now);
        assertThat(files).hasSize(10);
        var law = number(files, "4_notices", "TOTAL", 11);
        var terms = number(files, "4_notices", "TOTAL", 13);
        var illegal = number(files, "5_own_initiative_illegal", "TOTAL", 5);
        var rules = number(files, "6_own_initiative_TC", "TOTAL", 5);
        var ordered = ledger.disclosure(now.begin(), now.end()).taken().stream()
                .filter(one -> one.track() == broadsheet.ledger.LedgerDisclosure.Track.ORDER)
                .mapToLong(one -> one.count())
                .sum();
        assertThat(law).isPositive();
        assertThat(rules).isGreaterThanOrEqualTo(2);
        assertThat(law + terms + illegal + rules + ordered)
                .isEqualTo(count(LedgerKind.MEASURE))
                .isEqualTo(ledger.disclosure(now.begin(), now.end()).count());
        assertThat(number(files, "6_own_initiative_TC", "STATEMENT_CATEGORY_OTHER_VIOLATION_TC", 5))
                .isEqualTo(rules);
        assertThat(number(files, "4_notices", "KEYWORD_DEFAMATION", 5)).isPositive();
    }

    @Test
    void e15ComplaintsAutomationAndNoticesEqualTheLedger() {
        aYear();
        var files = transparency.files(now);
        assertThat(value(files, "7_appeals_and_recidivism", "Number of complaints", "Total number"))
                .isEqualTo(count(LedgerKind.APPEAL));
        assertThat(value(files, "7_appeals_and_recidivism", "Number of complaints", "Decisions reversed")
                        + value(files, "7_appeals_and_recidivism", "Number of complaints", "Decisions upheld"))
                .isEqualTo(count(LedgerKind.APPEAL));
        assertThat(value(files, "8_automated_means", "Number of measures solely", "Total number")
                        + value(files, "8_automated_means", "Number of measures not taken", "Total number"))
                .isEqualTo(count(LedgerKind.MEASURE));
        var identification = files.get("1_report_identification");
        assertThat(identification).contains(now.from().toString(), now.to().toString(), paper.name());
        assertThat(files.get("11_qualitative"))
                .contains("Nothing is sent elsewhere")
                .doesNotContain("Free text");
    }

    @Test
    void e15AnyPeriodAsPageJsonAndFilesWithTheSameSums() {
        aYear();
        var browser = new FormClient(site);
        var today = now.from().getYear() + "-01-01";
        var query = "?from=" + today + "&to=" + now.to();
        var page = browser.get("/transparency" + query);
        assertThat(page.page().select("#template li")).hasSize(10);
        assertThat(page.page().select("table th").eachText()).contains("種類 移除", "對象 留言");
        for (var link : page.page().select("#template li a").eachAttr("href")) {
            var file = browser.get(link);
            assertThat(file.status()).as(link).isEqualTo(200);
            assertThat(file.header("Content-Type")).startsWith("text/csv");
        }
        var json = new ApiClient(site).get("/transparency.json" + query).json();
        assertThat(json.at("/measures/measures.number").asLong()).isEqualTo(count(LedgerKind.MEASURE));
        assertThat(json.at("/from").asText()).isEqualTo(today);
        var empty = new ApiClient(site)
                .get("/transparency.json?from=2001-02-03&to=2001-02-03")
                .json();
        assertThat(empty.at("/measures/measures.number").asLong()).isZero();
        assertThat(browser.get("/transparency?from=2001-02-30&to=x").status()).isEqualTo(200);
        assertThat(page.page().select("#recipients").text()).contains("不追蹤");
    }

    @Test
    void e16StatementsForTheDatabaseHaveNothingPersonal() throws JsonProcessingException {
        aYear();
        var lines = new ArrayList<String>();
        var count = statements.each(now, lines::add);
        assertThat(count).isEqualTo(count(LedgerKind.MEASURE)).isEqualTo(lines.size());
        var nickname = members.find(member).orElseThrow().nickname();
        assertThat(String.join("\n", lines)).doesNotContain(INSULT, nickname, "民生路", moderator.name(), "王小明", "@");
        var last = JsonMapper.builder().build().readTree(lines.getLast());
        assertThat(last.at("/decision_account").asText()).isEqualTo("DECISION_ACCOUNT_SUSPENDED");
        assertThat(last.at("/decision_ground").asText()).isEqualTo("DECISION_GROUND_INCOMPATIBLE_CONTENT");
        assertThat(last.at("/automated_detection").asText()).isEqualTo("No");
        assertThat(lines.stream().filter(line -> line.contains("SOURCE_ARTICLE_16")))
                .isNotEmpty();
        for (var field :
                List.of("puid", "category", "content_type", "content_date", "application_date", "decision_facts")) {
            assertThat(lines).allMatch(line -> line.contains("\"" + field + "\""));
        }
    }

    private long count(LedgerKind kind) {
        return ledger.totals(now.begin(), now.end()).count(sum -> sum.kind() == kind);
    }

    private static long number(Map<String, String> files, String file, String category, int column) {
        return Objects.requireNonNull(files.get(file))
                .lines()
                .map(line -> line.replaceAll("\"[^\"]*\"", "x").split(",", -1))
                .filter(cells -> cells[3].equals(category))
                .map(cells -> cells[column])
                .findFirst()
                .map(text -> text.isEmpty() ? 0 : Long.parseLong(text))
                .orElseThrow();
    }

    private static long value(Map<String, String> files, String file, String indicator, String scope) {
        return Objects.requireNonNull(files.get(file))
                .lines()
                .map(line -> line.split(",", -1))
                .filter(cells -> cells.length > 6 && cells[4].startsWith(indicator) && cells[5].equals(scope))
                .map(cells -> Long.parseLong(cells[6]))
                .findFirst()
                .orElseThrow();
    }
}
