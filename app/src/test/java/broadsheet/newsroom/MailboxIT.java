package broadsheet.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Accounts;
import broadsheet.account.Role;
import broadsheet.platform.mail.Letter;
import broadsheet.platform.mail.Mails;
import broadsheet.publication.Publications;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Letters of a paper without a mail server are for operators only.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class MailboxIT {
    private static final String PASSWORD = "correct horse battery";

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Accounts accounts;

    @Inject
    Mails mails;

    private FormClient signedIn(Role role) {
        var paper = Samples.paper(publications);
        var email = ApiClient.unique("staff") + "@example.org";
        var staff = accounts.add(email, "王小明", PASSWORD).orThrow();
        accounts.grant(staff.id(), role, role.forAllPapers() ? null : paper.id())
                .orThrow();
        var client = new FormClient(site);
        var answer = client.post("/newsroom/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(answer.status()).isEqualTo(303);
        return client;
    }

    @Test
    void anOperatorReadsLettersThatWereNotSent() {
        var operator = signedIn(Role.OPERATOR);
        mails.send(new Letter("reader@example.org", "<b>題目</b>", "請開啟 https://example.org/account/confirm?token=x"));
        assertThat(operator.get("/newsroom/").page().select("a[href=/newsroom/mailbox]"))
                .hasSize(1);
        var page = operator.get("/newsroom/mailbox");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.page().select(".letter h2").eachText()).contains("<b>題目</b>");
        assertThat(page.text()).contains("尚未設定郵件伺服器", "reader@example.org", "token=x");
    }

    @Test
    void nobodyElseReadsThem() {
        Samples.paper(publications);
        assertThat(new FormClient(site).get("/newsroom/mailbox").status()).isEqualTo(303);
        var editor = signedIn(Role.EDITOR);
        assertThat(editor.get("/newsroom/").page().select("a[href=/newsroom/mailbox]"))
                .isEmpty();
        var page = editor.get("/newsroom/mailbox");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.page().select(".letter")).isEmpty();
        assertThat(page.text()).contains("沒有看這個頁面的權限");
    }

    @Test
    void aWrongPasswordIsToldAtTheTopOfTheForm() {
        Samples.paper(publications);
        var answer = new FormClient(site)
                .post("/newsroom/sign-in", Map.of("email", "nobody@example.org", "password", "wrong"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.page().select(".faults").text()).isEqualTo("電子郵件或密碼不正確。");
        assertThat(answer.page().select("#email").attr("value")).isEqualTo("nobody@example.org");
    }

    @Test
    void signingOutEndsTheSession() {
        var operator = signedIn(Role.OPERATOR);
        operator.post("/newsroom/sign-out", Map.of());
        assertThat(operator.get("/newsroom/mailbox").status()).isEqualTo(303);
    }
}
