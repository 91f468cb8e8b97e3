package broadsheet.authority;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.Decisions;
import broadsheet.decision.Scene;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerEntry;
import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.LedgerQuery;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Source;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E14: orders of authorities; and the pages of these and of threats.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class OrderE14IT {
    private static final String THREAT = "我知道你住哪裡，今晚就來殺你。";

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Orders orders;

    @Inject
    Decisions decisions;

    @Inject
    Statements statements;

    @Inject
    Queue queue;

    @Inject
    Ledger ledger;

    @Inject
    Mailbox mailbox;

    @Inject
    Clock clock;

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

    private NewOrder order(Order.Kind kind, @Nullable Target target, String email) {
        return new NewOrder(
                paper.id(),
                new Order.Sender("臺灣臺北地方檢察署", "TW", "北檢 115 字第 12 號", email),
                kind,
                "defamation",
                "請移除這則留言。",
                target,
                clock.instant().minus(Duration.ofHours(2)));
    }

    @Test
    void e14AnOrderGoesThroughTheQueueAndItsEffectAndTimeStandInTheRegisterAndTheLog() {
        var email = Visits.email();
        var order =
                orders.enter(order(Order.Kind.ACT, threat, email), moderator).orThrow();
        assertThat(Visits.letter(mailbox, email).letter().text()).contains("北檢 115 字第 12 號");
        var item = queue.of(threat).orElseThrow();
        assertThat(item.harm().code()).isEqualTo("law");
        var taken = decisions
                .decide(Scene.decision(List.of(item.id()), Measure.REMOVE), moderator)
                .orThrow()
                .getFirst();
        var statement =
                statements.find(new StatementId(taken.statements().getFirst())).orElseThrow();
        assertThat(statement.facts().source()).isEqualTo(Source.ORDER);
        var answered = orders.newest(List.of(paper.id())).stream()
                .filter(one -> one.id() == order.id())
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(answered.effect()).result()).isEqualTo("acted");
        var entry = entry();
        assertThat(entry.facts().law()).isEqualTo("defamation");
        assertThat(entry.facts().outcome()).isEqualTo("acted");
        assertThat(Objects.requireNonNull(entry.facts().seconds())).isBetween(7_200L, 7_300L);
        assertThat(Visits.letter(mailbox, email).letter().text()).contains("已執行");
        var log = new ApiClient(site)
                .get("/moderation-log.json?paper=" + paper.slug() + "&kind=order")
                .body();
        assertThat(log).contains("acted").doesNotContain("地方檢察署", "北檢");
    }

    @Test
    void e14AnOrderForInformationIsAnsweredInTheRegister() {
        var order =
                orders.enter(order(Order.Kind.INFORMATION, null, ""), moderator).orThrow();
        assertThat(Scene.codes(orders.answer(order.id(), true, " ", moderator))).containsExactly("authority.words");
        var answered = orders.answer(order.id(), false, "沒有這項資料。", moderator).orThrow();
        assertThat(Objects.requireNonNull(answered.effect()).result()).isEqualTo("information_declined");
        assertThat(Scene.codes(orders.answer(order.id(), true, "再來。", moderator)))
                .containsExactly("authority.order.answered");
        assertThat(entry().facts().outcome()).isEqualTo("information_declined");
    }

    @Test
    void e14TheRegisterIsForThePapersStaffAndRefusesWhatCannotBe() {
        var stranger = scene.staff(scene.paper(), Role.MODERATOR);
        assertThat(Scene.codes(orders.enter(order(Order.Kind.ACT, threat, ""), stranger)))
                .containsExactly("account.right.missing");
        var bad = new NewOrder(
                paper.id(),
                new Order.Sender("", "Taiwan", "", "nobody"),
                Order.Kind.ACT,
                "R2",
                "",
                null,
                clock.instant().plusSeconds(60));
        assertThat(Scene.codes(orders.enter(bad, moderator)))
                .containsExactly(
                        "authority.name",
                        "authority.country",
                        "authority.email",
                        "authority.law",
                        "authority.received",
                        "authority.words");
        var order = orders.enter(order(Order.Kind.ACT, threat, ""), moderator).orThrow();
        assertThat(Scene.codes(orders.answer(order.id(), true, "做了。", moderator)))
                .containsExactly("authority.order.queue");
    }

    @Test
    void e13AndE14HavePagesWithoutScript() {
        var desk = new FormClient(site);
        assertThat(desk.get("/newsroom/orders").status()).isEqualTo(303);
        desk.post("/newsroom/sign-in", Map.of("email", moderator.email(), "password", Scene.PASSWORD));
        var told = desk.post(
                "/newsroom/alerts",
                Map.of("object", threat.toString(), "authority", "警察局", "country", "TW", "sent", "全文"));
        assertThat(told.status()).as(told.text()).isEqualTo(303);
        assertThat(desk.get("/newsroom/alerts").text()).contains("警察局", THREAT);
        scene.report(paper, Visits.email(), threat);
        var item = desk.get("/moderation/items/" + scene.item(threat)).page();
        var link = item.select("a[href^=/newsroom/alerts]").attr("href");
        assertThat(desk.get(link).page().select("#object").attr("value")).isEqualTo(threat.toString());
        var entered = desk.post(
                "/newsroom/orders",
                Map.of(
                        "paper", Long.toString(paper.id()),
                        "authority", "地方法院",
                        "country", "TW",
                        "kind", "information",
                        "law", "fraud",
                        "received", "2026-01-02T03:04",
                        "words", "請提供資料。"));
        assertThat(entered.status()).as(entered.text()).isEqualTo(303);
        assertThat(desk.get("/newsroom/orders").text()).contains("地方法院", "請提供資料。");
        assertThat(desk.post("/newsroom/orders", Map.of("received", "soon")).status())
                .isEqualTo(422);
    }

    private LedgerEntry entry() {
        return ledger.list(new LedgerQuery(paper.id(), LedgerKind.ORDER, null, null, null, null, null, null, 1))
                .getFirst();
    }
}
