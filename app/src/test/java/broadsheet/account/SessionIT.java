package broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.PaperResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class SessionIT {
    private static final String PASSWORD = "correct horse battery";

    @Inject
    Accounts accounts;

    @TestHTTPResource("/")
    URI site;

    private ApiClient client;
    private Staff staff;

    @BeforeEach
    void somebody() {
        client = new ApiClient(site);
        staff = accounts.add(ApiClient.unique("who") + "@example.org", "王小明", PASSWORD)
                .orThrow();
    }

    private ApiClient.Answer signIn(String password) {
        return client.post("/api/session", """
                {"email": "%s", "password": "%s"}
                """.formatted(staff.email(), password));
    }

    @Test
    void theRightPasswordGivesATokenAndACookie() {
        var answer = signIn(PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Set-Cookie")).contains("session=", "HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        var me = client.with(answer.text("/token")).get("/api/session");
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.text("/name")).isEqualTo("王小明");
    }

    @Test
    void nobodyIsSignedInWithoutAToken() {
        assertThat(client.get("/api/me").body()).isEqualTo("{\"signedIn\":false}");
        var session = client.get("/api/session");
        assertThat(session.status()).isEqualTo(401);
        assertThat(session.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void aTokenEndsWithSigningOut() {
        var signedIn = client.with(signIn(PASSWORD).text("/token"));
        assertThat(signedIn.delete("/api/session").status()).isEqualTo(204);
        assertThat(signedIn.get("/api/session").status()).isEqualTo(401);
        assertThat(signedIn.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void aWrongPasswordAndAnUnknownEmailAreTheSameAnswer() {
        var wrong = signIn("not the password");
        var unknown = client.post("/api/session", """
                {"email": "nobody@example.org", "password": "not the password"}
                """);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(wrong.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(wrong.text("/errors/0/code")).isEqualTo("account.sign-in.wrong");
    }

    @Test
    void aProblemIsToldInTheLanguageOfTheRequest() {
        assertThat(signIn("not the password").text("/detail")).isEqualTo("電子郵件或密碼不正確。");
        var english = client.withHeader("Accept-Language", "en-GB,en;q=0.9").post("/api/session", "{}");
        assertThat(english.status()).isEqualTo(422);
        assertThat(english.text("/errors/0/pointer")).isEqualTo("/email");
        assertThat(english.text("/errors/0/detail")).isEqualTo("Give a valid e-mail address.");
    }

    @Test
    void anotherSiteCannotUseTheCookie() {
        var token = signIn(PASSWORD).text("/token");
        var browser = client.withHeader("Cookie", "session=" + token);
        assertThat(browser.get("/api/session").status()).isEqualTo(200);
        assertThat(browser.delete("/api/session").status()).isEqualTo(403);
        assertThat(browser.withHeader("Sec-Fetch-Site", "cross-site")
                        .delete("/api/session")
                        .status())
                .isEqualTo(403);
        assertThat(browser.withHeader("Origin", "https://evil.example")
                        .delete("/api/session")
                        .status())
                .isEqualTo(403);
        assertThat(browser.withHeader("Sec-Fetch-Site", "same-origin")
                        .delete("/api/session")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void anUnknownApiAddressIsAProblemDocument() {
        var answer = client.get("/api/no-such-thing");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aMethodThatIsNotThereIsAProblemDocument() {
        var answer = client.post("/api/me", "{}");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
