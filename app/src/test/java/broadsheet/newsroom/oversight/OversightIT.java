package broadsheet.newsroom.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.appeal.Appeal;
import broadsheet.appeal.Appeals;
import broadsheet.decision.Decisions;
import broadsheet.decision.Scene;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.publication.Paper;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The desks of oversight: each sees what is its own, and bad input is told.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class OversightIT {
    private static final String THREAT = "我知道你住哪裡，今晚就來殺你。";

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    @Inject
    Database database;

    private Paper paper;
    private Staff moderator;
    private long member;
    private Target threat;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
        member = scene.member(paper);
        threat = Target.post(scene.comment(scene.story(paper), member, THREAT).id());
    }

    private FormClient desk(Staff staff) {
        var desk = new FormClient(site);
        desk.post("/newsroom/sign-in", Map.of("email", staff.email(), "password", Scene.PASSWORD));
        return desk;
    }

    private Map<String, String> order(String name, String value) {
        var fields = new HashMap<>(Map.of(
                "paper", Long.toString(paper.id()),
                "authority", "地方法院",
                "country", "TW",
                "kind", "act",
                "law", "fraud",
                "object", "",
                "received", "2026-01-02T03:04",
                "words", "請移除這些內容。"));
        fields.put(name, value);
        return fields;
    }

    private Appeal overdue() {
        scene.report(paper, Visits.email(), threat);
        var statement = decisions
                .decide(Scene.decision(List.of(scene.item(threat)), Measure.REMOVE), moderator)
                .orThrow()
                .getFirst()
                .statements()
                .getFirst();
        var appeal =
                appeals.byMember(member, new StatementId(statement), "那是歌詞。").orThrow();
        var _ = database.use(handle ->
                handle.execute("update appeal set due_at = now() - interval '1 second' where id = ?", appeal.id()));
        return appeal;
    }

    @Test
    void aModeratorSeesNothingOfTheOtherPapers() {
        var own = desk(moderator);
        own.post(
                "/newsroom/alerts",
                Map.of("object", threat.toString(), "authority", "警察局", "country", "TW", "sent", "全文"));
        own.post("/newsroom/orders", order("reference", "北院 115 字第 9 號"));
        var appeal = overdue();
        assertThat(own.get("/newsroom/alerts").text()).contains(THREAT);
        assertThat(own.get("/newsroom/orders").text()).contains("北院 115 字第 9 號");
        assertThat(own.get("/newsroom/appeals").text()).contains("第 " + appeal.id() + " 號申訴");

        var foreign = desk(scene.staff(scene.paper(), Role.MODERATOR));
        assertThat(foreign.get("/newsroom/alerts").text()).doesNotContain(THREAT);
        assertThat(foreign.get("/newsroom/orders").text()).doesNotContain("北院 115 字第 9 號");
        assertThat(foreign.get("/newsroom/orders").page().select("option[value=" + paper.id() + "]"))
                .isEmpty();
        assertThat(foreign.get("/newsroom/appeals").text()).doesNotContain("第 " + appeal.id() + " 號申訴", THREAT);

        var operator = desk(scene.staff(paper, Role.OPERATOR));
        assertThat(operator.get("/newsroom/alerts").text()).contains(THREAT);
        assertThat(operator.get("/newsroom/orders").text()).contains("北院 115 字第 9 號");
        assertThat(operator.get("/newsroom/appeals").text()).contains("第 " + appeal.id() + " 號申訴");
    }

    @Test
    void aPaperThatIsNotThereIsNoPlaceForAnOrderOrABreach() {
        var operator = desk(scene.staff(paper, Role.OPERATOR));
        var order = operator.post("/newsroom/orders", order("paper", "999999999"));
        assertThat(order.status()).isEqualTo(422);
        assertThat(order.text()).contains("沒有這份報紙");
        var breach = operator.post(
                "/newsroom/breaches",
                Map.of(
                        "paper", "",
                        "noticed", "2026-01-02T03:04",
                        "what", "一份備份被人取走。",
                        "data", "電子郵件地址",
                        "measures", "請換掉密碼。"));
        assertThat(breach.status()).isEqualTo(422);
        assertThat(breach.text()).contains("沒有這份報紙");
    }

    @Test
    void whatCannotStandInTheHeadOfALetterIsToldAndNotEntered() {
        var desk = desk(moderator);
        var tab = order("reference", "北院\t115");
        tab.put("email", "court@example.org");
        assertThat(desk.post("/newsroom/orders", tab).text()).contains("文號請寫在一行之內");
        var mail = desk.post("/newsroom/orders", order("email", "court\u0001@example.org"));
        assertThat(mail.status()).isEqualTo(422);
        assertThat(mail.text()).contains("這不是電子郵件地址");
        var appeal = overdue();
        var invited = desk(scene.staff(paper, Role.OPERATOR))
                .post(
                        "/newsroom/appeals/" + appeal.id() + "/outsider",
                        Map.of("name", "林律師", "email", "lin\u0000@example.org"));
        assertThat(invited.status()).isEqualTo(422);
    }

    @Test
    void anAppealIsNotRefusedByAFormWithoutAChoice() {
        var appeal = overdue();
        var desk = desk(scene.staff(paper, Role.CHIEF_MODERATOR));
        var path = "/moderation/items/" + appeal.item();
        assertThat(desk.post(path + "/appeal", Map.of("answer", "還沒選。")).status())
                .isEqualTo(422);
        assertThat(appeals.find(appeal.id()).orElseThrow().state()).isEqualTo(Appeal.State.OPEN);
    }

    @Test
    void oneDecisionAnswersAllOrdersAgainstItsObject() {
        var desk = desk(moderator);
        desk.post("/newsroom/orders", order("object", threat.toString()));
        desk.post("/newsroom/orders", order("object", threat.toString()));
        decisions
                .decide(Scene.decision(List.of(scene.item(threat)), Measure.REMOVE), moderator)
                .orThrow();
        assertThat(desk.get("/newsroom/orders").text().split("已執行", -1)).hasSize(3);
    }
}
