package broadsheet.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.Scene;
import broadsheet.platform.db.Database;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E23: what is told before anything is collected, and what is done when data got into wrong hands.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class BreachE23IT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Breaches breaches;

    @Inject
    Mailbox mailbox;

    @Inject
    Database database;

    @Inject
    Clock clock;

    private Paper paper;
    private Staff operator;
    private long member;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        operator = scene.staff(paper, Role.OPERATOR);
        member = scene.member(paper);
    }

    @Test
    void e23WhoRegistersReadsFirstWhatIsCollectedAndWhy() {
        var page = new FormClient(site).get("/account/register");
        assertThat(page.text()).contains("註冊之前", "蒐集", "電子郵件地址", "查閱、複製、更正", "可以不提供");
        assertThat(page.page().select("main a[href=/privacy]")).isNotEmpty();
        assertThat(new FormClient(site).get("/account/register?lang=en").text()).contains("Before you register");
    }

    private Breach breach() {
        return breaches.enter(
                        new Breach.NewOne(
                                paper.id(),
                                "一份備份被人取走。",
                                "電子郵件地址",
                                "請換掉密碼。",
                                clock.instant().minusSeconds(60)),
                        operator)
                .orThrow();
    }

    @Test
    void e23ABreachHasItsListOfPeopleItsDraftsAndItsClock() {
        var breach = breach();
        assertThat(Duration.between(breach.noticed(), breach.due())).isEqualTo(Duration.ofDays(3));
        assertThat(Scene.codes(breaches.affect(breach.id(), new Breach.People(false, List.of(999_999_999L)), operator)))
                .containsExactly("privacy.breach.nobody");
        var other = scene.member(paper);
        breaches.affect(breach.id(), new Breach.People(false, List.of(member, other, member)), operator)
                .orThrow();
        assertThat(breaches.affected(breach.id()))
                .extracting(Breaches.Affected::member)
                .containsExactly(member, other);
        var drafts = breaches.drafts(breaches.find(breach.id()).orElseThrow());
        assertThat(drafts)
                .hasSize(4)
                .allSatisfy(draft -> assertThat(draft.text()).contains("一份備份被人取走。", "電子郵件地址", "請換掉密碼。"));
        assertThat(letters(member)).isZero();
    }

    @Test
    void e23EverybodyAffectedIsToldOnceAndOnlyByAnOperator() {
        var breach = breach();
        breaches.affect(breach.id(), new Breach.People(false, List.of(member)), operator)
                .orThrow();
        assertThat(Scene.codes(breaches.tell(breach.id(), scene.staff(paper, Role.MODERATOR))))
                .containsExactly("account.right.missing");
        assertThat(breaches.tell(breach.id(), operator).orThrow().told()).isEqualTo(1);
        breaches.tell(breach.id(), operator).orThrow();
        assertThat(letters(member)).isEqualTo(1);
    }

    private long letters(long to) {
        return mailbox.before(Long.MAX_VALUE).stream()
                .filter(kept -> kept.letter().to().equals(Scene.email(to)))
                .filter(kept -> kept.letter().subject().contains("外洩"))
                .count();
    }

    @Test
    void e23TheDeskOfBreachesAndTheLogOfAccessAreForOperators() {
        var desk = new FormClient(site);
        var moderator = scene.staff(paper, Role.MODERATOR);
        desk.post("/newsroom/sign-in", Map.of("email", moderator.email(), "password", Scene.PASSWORD));
        assertThat(desk.get("/newsroom/breaches").status()).isEqualTo(303);
        assertThat(desk.get("/newsroom/access").status()).isEqualTo(303);
        var own = new FormClient(site);
        own.post("/newsroom/sign-in", Map.of("email", operator.email(), "password", Scene.PASSWORD));
        var entered = own.post(
                "/newsroom/breaches",
                Map.of(
                        "paper", Long.toString(paper.id()),
                        "noticed", "2026-01-02T03:04",
                        "what", "一台電腦失竊。",
                        "data", "姓名",
                        "measures", "已停用帳號。"));
        assertThat(entered.status()).as(entered.text()).isEqualTo(303);
        assertThat(own.get("/newsroom/breaches").text()).contains("一台電腦失竊。", "通報主管機關的期限已過");
        var _ = database.use(handle -> handle.execute(
                "insert into decision_hold (member_id, until, reason, by_staff, by_name, at) values (?, ?, ?, ?, ?, ?)",
                member,
                Instant.now(clock).plusSeconds(60),
                "檢察署來函",
                operator.id(),
                "施予安",
                clock.instant()));
        assertThat(own.get("/newsroom/access").text()).contains("暫緩刪除會員 " + member, "檢察署來函", "施予安");
    }
}
