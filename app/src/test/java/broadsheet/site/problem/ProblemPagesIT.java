package broadsheet.site.problem;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.member.Visits;
import broadsheet.publication.Publications;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What somebody with a browser gets when something went wrong.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ProblemPagesIT {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @BeforeEach
    void aPaper() {
        Samples.paper(publications);
    }

    private ApiClient browser() {
        return new ApiClient(site).withHeader("Accept", BROWSER);
    }

    private static void isPage(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'");
        assertThat(answer.body()).contains("<h1>", "class=\"masthead\"").doesNotContain("urn:broadsheet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/nothing", "/account/notices/x", "/newsroom/nothing", "/account/devices/x/y"})
    void whatIsNotThereIsAPage(String path) {
        isPage(new FormClient(site).get(path).response(), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/muted", "/account/sign-in", "/newsroom/sign-in", "/story/1/comments"})
    void aFormOfAnotherSiteIsRefusedWithAPage(String path) {
        var answer = browser()
                .withHeader("Sec-Fetch-Site", "cross-site")
                .withHeader("Content-Type", "application/x-www-form-urlencoded")
                .post(path, "email=a");
        isPage(answer.response(), 403);
        assertThat(answer.body()).contains("什麼都沒有改變").doesNotContain("Bearer");
    }

    @Test
    void theyLeadBackAndSpeakEnglish() {
        var page = new FormClient(site).get("/account/nothing?lang=en").page();
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".action a").attr("href")).isEqualTo("/account/?lang=en");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void aWrongWayOfAskingIsAPage() {
        isPage(
                browser()
                        .withHeader("Sec-Fetch-Site", "same-origin")
                        .delete("/account/sign-in")
                        .response(),
                405);
        isPage(
                browser()
                        .withHeader("Sec-Fetch-Site", "same-origin")
                        .withHeader("Content-Type", "application/json")
                        .post("/account/sign-in", "{}")
                        .response(),
                415);
    }

    @Test
    void programsGetDocumentsAsEver() {
        var json = new ApiClient(site).withHeader("Accept", "application/json");
        assertThat(json.get("/account/nothing").header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(browser().get("/api/nothing").header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(new ApiClient(site).get("/api/me/notices").header("Content-Type"))
                .isEqualTo("application/problem+json");
    }

    @Test
    void nothingOfTheAddressIsPrinted() {
        var answer = browser().get("/account/%3Cscript%3Ealert(1)%3C/script%3E");
        isPage(answer.response(), 404);
        assertThat(answer.body()).doesNotContain("<script>alert");
    }

    @Test
    void tooOftenSaysWhenAgain() {
        var client = new FormClient(site);
        var fields = Map.of("email", Visits.email(), "password", "wrong wrong wrong");
        FormClient.Answer answer = client.post("/account/sign-in", fields);
        for (int i = 0; i < 12; i++) {
            answer = client.post("/account/sign-in", fields);
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).matches("\\d+");
        assertThat(answer.page().select("[role=alert]").text()).contains("秒");
    }
}
