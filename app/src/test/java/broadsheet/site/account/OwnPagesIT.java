package broadsheet.site.account;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A member's own pages.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class OwnPagesIT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Mailbox mailbox;

    private String email;

    @BeforeEach
    void aPaper() {
        Samples.paper(publications);
        email = Visits.email();
    }

    @Test
    void wrongInputIsToldBesideTheFieldAndAtTheTop() {
        var client = new FormClient(site);
        var answer = client.post(
                "/account/register",
                Map.of("nickname", "<script>", "email", "no address", "password", "short", "agree", "99999"));
        assertThat(answer.status()).isEqualTo(422);
        var page = answer.page();
        assertThat(page.select(".faults li")).hasSize(4);
        assertThat(page.select(".faults a").eachAttr("href"))
                .containsExactlyInAnyOrder("#nickname", "#email", "#choose-password", "#agree");
        assertThat(page.select("#email").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#email-fault").text()).contains("有效的電子郵件");
        assertThat(page.select("#nickname").attr("value")).isEqualTo("<script>");
        assertThat(page.select("#choose-password").attr("value")).isEmpty();
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void ownPagesAreKeptByNobodyAndTellNoOtherSite() {
        var answer = Visits.member(site, mailbox, email).get("/account/");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.page().select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(answer.text()).contains(email, "可以發言");
    }

    @Test
    void theFormsSpeakEnglish() {
        var page = new FormClient(site).get("/account/register?lang=en").page();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("h1").text()).isEqualTo("Become a member");
        assertThat(page.select(".own-form").attr("action")).isEqualTo("/account/register?lang=en");
        assertThat(page.select(".own-links a").eachAttr("href"))
                .contains("/account/sign-in?lang=en", "/privacy?lang=en");
        var answer = new FormClient(site).post("/account/forgot?lang=en", Map.of("email", email));
        assertThat(answer.header("Location")).endsWith("/account/sent?lang=en");
        assertThat(Visits.letter(mailbox, email).letter().subject()).contains("has no account");
    }

    @Test
    void aNicknameIsChangedOnceAndThenThePageSaysWhenAgain() {
        var member = Visits.member(site, mailbox, email);
        var wanted = Visits.nickname();
        assertThat(member.post("/account/nickname", Map.of("nickname", wanted)).header("Location"))
                .endsWith("/account/?done=nickname");
        assertThat(member.get("/account/?done=nickname").text()).contains("暱稱已更改", wanted);
        var again = member.post("/account/nickname", Map.of("nickname", Visits.nickname()));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#nickname-fault").text()).contains("每 14 天可改一次", "天後再改");
    }

    @Test
    void aDeviceIsSignedOutFromAnother() {
        var phone = Visits.member(site, mailbox, email);
        var desk = new FormClient(site);
        Visits.signIn(desk, email, Visits.PASSWORD);
        var stranger = Visits.member(site, mailbox, Visits.email());
        var revoke = desk.get("/account/")
                .page()
                .select("form[action^=/account/devices/]")
                .attr("action");
        assertThat(revoke).isNotEmpty();
        stranger.post(revoke, Map.of());
        assertThat(phone.get("/account/").status()).isEqualTo(200);
        desk.post(revoke, Map.of());
        assertThat(phone.get("/account/").status()).isEqualTo(303);
        assertThat(desk.get("/account/").status()).isEqualTo(200);
    }

    @Test
    void aNewPasswordEndsOtherSessionsAndIsToldByMail() {
        var phone = Visits.member(site, mailbox, email);
        var desk = new FormClient(site);
        Visits.signIn(desk, email, Visits.PASSWORD);
        var wrong = desk.post("/account/password", Map.of("password", "wrong", "wanted", "a brand new password"));
        assertThat(wrong.page().select("#password-fault").text()).contains("目前的密碼不正確");
        desk.post("/account/password", Map.of("password", Visits.PASSWORD, "wanted", "a brand new password"));
        assertThat(desk.get("/account/").status()).isEqualTo(200);
        assertThat(phone.get("/account/").status()).isEqualTo(303);
        assertThat(Visits.letter(mailbox, email).letter().subject()).contains("密碼已更改");
    }

    @Test
    void e20TheExportHasEverythingAboutTheMemberForWhoGivesThePasswordAgain() throws IOException {
        var member = Visits.member(site, mailbox, email);
        assertThat(member.get("/account/export").page().select("main form input[type=password]"))
                .hasSize(1);
        var wrong = member.post("/account/export", Map.of("password", "wrong"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.header("Content-Type")).startsWith("text/html");
        var files = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(
                new ByteArrayInputStream(member.bytes("/account/export", Map.of("password", Visits.PASSWORD))))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(files).containsKeys("membership.json", "sign-in.json");
        assertThat(files.get("membership.json")).contains("\"agreements\":[{", "\"standing\":\"active\"");
        assertThat(files.get("sign-in.json")).contains(email).doesNotContain("argon2", "token");
        assertThat(new FormClient(site).get("/account/export").status()).isEqualTo(303);
    }

    @Test
    void whoLeavesIsSignedOutAndStaysBySigningIn() {
        var member = Visits.member(site, mailbox, email);
        assertThat(member.post("/account/erase", Map.of("password", "wrong")).status())
                .isEqualTo(422);
        assertThat(member.post("/account/erase", Map.of("password", Visits.PASSWORD))
                        .header("Location"))
                .endsWith("?done=leaving");
        assertThat(Visits.letter(mailbox, email).letter().subject()).contains("24 小時後刪除");
        assertThat(Visits.signIn(member, email, Visits.PASSWORD).header("Location"))
                .endsWith("/account/?done=stayed");
        assertThat(member.get("/account/?done=stayed").text()).contains("申請已取消");
    }

    @Test
    void theApiTellsWhichMemberAsks() {
        var member = Visits.member(site, mailbox, email);
        var client = new ApiClient(site);
        assertThat(client.get("/api/me").body()).isEqualTo("{\"signedIn\":false}");
        var me =
                client.withHeader("Cookie", "member=" + member.cookie("member")).get("/api/me");
        assertThat(me.json().at("/signedIn").asBoolean()).isFalse();
        assertThat(me.text("/member/nickname")).startsWith("reader");
        assertThat(me.text("/member/standing")).isEqualTo("active");
        assertThat(me.body()).doesNotContain(email);
    }
}
