package broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/// Java's client offers to go over to HTTP/2 in the clear. Of pages answered that way some came without their body, and
/// the client waited for good.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
final class PlainConnectionsIT {
    @TestHTTPResource("/about")
    URI about;

    @Test
    void whoOffersHttp2InTheClearIsAnsweredInHttp11() throws Exception {
        try (var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
            var answer = client.send(HttpRequest.newBuilder(about).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
            assertThat(answer.body()).contains("</html>");
        }
    }
}
