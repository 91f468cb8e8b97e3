package broadsheet.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.Scene;
import broadsheet.kernel.Language;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.mail.Mailbox;
import broadsheet.privacy.PrivacyRequest.Kind;
import broadsheet.privacy.PrivacyRequest.State;
import broadsheet.publication.Paper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E19: the rights over one's data.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class RightsE19IT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    PrivacyRequests requests;

    @Inject
    Mailbox mailbox;

    @Inject
    Database database;

    private Paper paper;
    private Staff operator;
    private long member;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        operator = scene.staff(paper, Role.OPERATOR);
        member = scene.member(paper);
    }

    private PrivacyRequest ask(Kind kind) {
        return requests.file(new PrivacyRequests.Filing(member, paper.id(), Language.ZH_HANT, kind, "請看看。"))
                .orThrow();
    }

    @Test
    void e19EachOfTheFiveRightsHasItsDueDateAndAReceipt() {
        for (var kind : Kind.values()) {
            var request = ask(kind);
            var days = kind == Kind.ACCESS || kind == Kind.COPY ? 15 : 30;
            assertThat(Duration.between(request.filed(), request.due())).isEqualTo(Duration.ofDays(days));
            assertThat(Visits.letter(mailbox, Scene.email(member)).letter().subject())
                    .contains("第 " + request.id() + " 號");
        }
        assertThat(Scene.codes(requests.file(
                        new PrivacyRequests.Filing(member, paper.id(), Language.ZH_HANT, Kind.STOP, "再一件。"))))
                .containsExactly("privacy.request.many");
    }

    @Test
    void e19TimeIsExtendedOnceForAReasonAndARefusalHasItsReason() {
        var request = ask(Kind.CORRECT);
        assertThat(Scene.codes(requests.extend(request.id(), " ", operator))).containsExactly("privacy.words");
        assertThat(Scene.codes(requests.extend(request.id(), "查證中。", scene.staff(paper, Role.MODERATOR))))
                .containsExactly("account.right.missing");
        var longer = requests.extend(request.id(), "要向原作者查證。", operator).orThrow();
        assertThat(Duration.between(request.filed(), longer.due())).isEqualTo(Duration.ofDays(60));
        assertThat(Scene.codes(requests.extend(request.id(), "再久一點。", operator)))
                .containsExactly("privacy.request.extended");
        assertThat(letter()).contains("要向原作者查證。");
        assertThat(Scene.codes(requests.answer(request.id(), false, "", operator)))
                .containsExactly("privacy.words");
        var refused =
                requests.answer(request.id(), false, "報導屬於新聞自由。", operator).orThrow();
        assertThat(refused.state()).isEqualTo(State.REFUSED);
        assertThat(letter()).contains("報導屬於新聞自由。", "申訴");
        assertThat(Scene.codes(requests.answer(request.id(), true, "好。", operator)))
                .containsExactly("privacy.request.answered");
    }

    private String letter() {
        return Visits.letter(mailbox, Scene.email(member)).letter().text();
    }

    @Test
    void e19MembersAskOnTheirOwnPageAndDoAtOnceWhatAProgramCan() {
        var browser = Visits.member(site, mailbox, Visits.email());
        assertThat(browser.get("/account/").page().select(".own-nav a[href=/account/rights]"))
                .hasSize(1);
        var page = browser.get("/account/rights").page();
        assertThat(page.select("main form.own-form")).hasSize(5);
        assertThat(page.select("main a[href=/account/export], main a[href=/account/erase]"))
                .hasSizeGreaterThanOrEqualTo(2);
        var asked = browser.post("/account/rights", Map.of("kind", "stop", "text", "請不要再用我的瀏覽紀錄。"));
        assertThat(asked.header("Location")).endsWith("?done=asked");
        assertThat(browser.get("/account/rights").text()).contains("停止蒐集", "處理中", "以前答覆");
        assertThat(browser.post("/account/rights", Map.of("kind", "stop", "text", " "))
                        .text())
                .contains("請寫 1 到");
        assertThat(new FormClient(site).get("/account/rights").status()).isEqualTo(303);

        var desk = new FormClient(site);
        desk.post("/newsroom/sign-in", Map.of("email", operator.email(), "password", Scene.PASSWORD));
        assertThat(desk.get("/newsroom/requests").text()).contains("請不要再用我的瀏覽紀錄。");
        var id = requests.open().stream()
                .filter(one -> one.text().startsWith("請不要再用"))
                .findFirst()
                .orElseThrow()
                .id();
        desk.post("/newsroom/requests/" + id, Map.of("done", "1", "answer", "我們本來就沒有瀏覽紀錄。"));
        assertThat(browser.get("/account/rights").text()).contains("已辦理。", "我們本來就沒有瀏覽紀錄。");
    }

    @Test
    void e19WhatIsOverdueIsCountedForTheDoctor() {
        var request = ask(Kind.ACCESS);
        var before = PrivacyRequests.overdue(database);
        var _ = database.use(handle -> handle.execute(
                "update privacy_request set due_at = now() - interval '1 second' where id = ?", request.id()));
        assertThat(PrivacyRequests.overdue(database)).isEqualTo(before + 1);
    }
}
