package broadsheet.site.account;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Publications;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What strangers try at the doors.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class SignInIT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Mailbox mailbox;

    private FormClient stranger;

    @BeforeEach
    void aPaper() {
        Samples.paper(publications);
        stranger = new FormClient(site);
    }

    @Test
    void registrationAnswersTheSameForKnownAndUnknownAddresses() {
        var known = Visits.email();
        Visits.member(site, mailbox, known);
        var unknown = Visits.email();
        var first = stranger.post("/account/register", Visits.form(stranger, Visits.nickname(), known));
        var second = stranger.post("/account/register", Visits.form(stranger, Visits.nickname(), unknown));
        assertThat(first.status()).isEqualTo(second.status()).isEqualTo(303);
        assertThat(first.header("Location")).isEqualTo(second.header("Location"));
        assertThat(Visits.letter(mailbox, known).letter().subject()).contains("已是");
        assertThat(Visits.letter(mailbox, unknown).letter().subject()).contains("完成");
    }

    @Test
    void aRegistrationHoldsNoNicknameWhichWouldTellThatTheAddressIsNew() {
        var nickname = Visits.nickname();
        assertThat(stranger.post("/account/register", Visits.form(stranger, nickname, Visits.email()))
                        .status())
                .isEqualTo(303);
        assertThat(stranger.post("/account/register", Visits.form(stranger, nickname, Visits.email()))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aForgottenPasswordAnswersTheSameForKnownAndUnknownAddresses() {
        var known = Visits.email();
        Visits.member(site, mailbox, known);
        var unknown = Visits.email();
        var first = stranger.post("/account/forgot", Map.of("email", known));
        var second = stranger.post("/account/forgot", Map.of("email", unknown));
        assertThat(first.status()).isEqualTo(second.status()).isEqualTo(303);
        assertThat(first.header("Location")).isEqualTo(second.header("Location"));
        assertThat(Visits.letter(mailbox, known).letter().subject()).contains("重設");
        assertThat(Visits.letter(mailbox, unknown).letter().subject()).contains("沒有帳號");
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressAreTheSameAnswer() {
        var known = Visits.email();
        Visits.member(site, mailbox, known);
        var wrong = Visits.signIn(stranger, known, "not the password");
        var unknown = Visits.signIn(stranger, Visits.email(), "not the password");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(401);
        assertThat(wrong.page().select(".faults").text())
                .isEqualTo(unknown.page().select(".faults").text())
                .isEqualTo("電子郵件或密碼不正確。");
    }

    @Test
    void stuffingOfOneAccountEndsAfterTenTriesAndTheErrorSaysWhenAgain() {
        var known = Visits.email();
        Visits.member(site, mailbox, known);
        for (int i = 0; i < 10; i++) {
            assertThat(Visits.signIn(stranger, known, "guess number " + i).status())
                    .isEqualTo(401);
        }
        var late = Visits.signIn(stranger, known, Visits.PASSWORD);
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.header("Retry-After")).matches("\\d+");
        assertThat(late.text()).contains("秒後再試");
        var nobody = Visits.email();
        for (int i = 0; i < 10; i++) {
            Visits.signIn(stranger, nobody, "guess number " + i);
        }
        assertThat(Visits.signIn(stranger, nobody, "one more").status()).isEqualTo(429);
    }

    @Test
    void nobodyFloodsAMailbox() {
        var victim = Visits.email();
        for (int i = 0; i < 5; i++) {
            assertThat(stranger.post("/account/forgot", Map.of("email", victim)).status())
                    .isEqualTo(303);
        }
        assertThat(stranger.post("/account/forgot", Map.of("email", victim)).status())
                .isEqualTo(429);
    }

    @Test
    void aSessionThatSomebodyPlantedIsWorthNothingAfterSignIn() {
        var known = Visits.email();
        Visits.member(site, mailbox, known);
        var planted = "A".repeat(43);
        stranger.setCookie("member", planted);
        assertThat(Visits.signIn(stranger, known, Visits.PASSWORD).status()).isEqualTo(303);
        var first = stranger.cookie("member");
        assertThat(first).isNotEqualTo(planted).hasSize(43);
        Visits.signIn(stranger, known, Visits.PASSWORD);
        assertThat(stranger.cookie("member")).isNotEqualTo(first);
        var old = new FormClient(site);
        old.setCookie("member", first);
        assertThat(old.get("/account/").status()).isEqualTo(303);
    }

    @Test
    void theCookieIsForThisSiteAndNoScript() {
        var known = Visits.email();
        Visits.member(site, mailbox, known);
        assertThat(Visits.signIn(stranger, known, Visits.PASSWORD).header("Set-Cookie"))
                .contains("member=", "HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void anotherSiteCannotPostInTheNameOfAMember() {
        var member = Visits.member(site, mailbox, Visits.email());
        var answer = member.post("/account/nickname", Map.of("nickname", Visits.nickname()), "cross-site");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(Visits.signIn(new FormClient(site), "a@example.org", "x").status())
                .isEqualTo(401);
    }

    @Test
    void signingInLeadsToThisSiteOnly() {
        var known = Visits.email();
        Visits.member(site, mailbox, known);
        for (var next :
                new String[] {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"}) {
            var answer = stranger.post(
                    "/account/sign-in", Map.of("email", known, "password", Visits.PASSWORD, "next", next));
            assertThat(answer.header("Location")).as(next).endsWith("/account/");
        }
        var answer = stranger.post(
                "/account/sign-in", Map.of("email", known, "password", Visits.PASSWORD, "next", "/story/7"));
        assertThat(answer.header("Location")).endsWith("/story/7");
    }

    @Test
    void theOwnerOfAnAddressNeverTakesOverWhatAStrangerBegan() {
        var victim = Visits.email();
        var nickname = Visits.nickname();
        stranger.post("/account/register", Visits.form(stranger, nickname, victim));
        var link = Visits.link(Visits.letter(mailbox, victim).letter().text());
        var owner = new FormClient(site);
        var answer = owner.post(
                "/account/confirm",
                Map.of(
                        "token",
                        link.substring(link.indexOf('=') + 1),
                        "nickname",
                        nickname,
                        "password",
                        "the owner's own password"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(Visits.signIn(stranger, victim, Visits.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void aLetterOfAForgottenPasswordWorksOnceAndEndsAllSessions() {
        var email = Visits.email();
        var member = Visits.member(site, mailbox, email);
        stranger.post("/account/forgot", Map.of("email", email));
        var link = Visits.link(Visits.letter(mailbox, email).letter().text());
        assertThat(stranger.get(link).status()).isEqualTo(200);
        var token = link.substring(link.indexOf('=') + 1);
        var fields = Map.of("token", token, "password", "quite another password");
        assertThat(stranger.post("/account/reset", fields).header("Location")).endsWith("?done=password");
        assertThat(member.get("/account/").status()).isEqualTo(303);
        assertThat(stranger.post("/account/reset", fields).status()).isEqualTo(404);
        assertThat(Visits.signIn(stranger, email, Visits.PASSWORD).status()).isEqualTo(401);
        assertThat(Visits.signIn(stranger, email, "quite another password").status())
                .isEqualTo(303);
    }
}
