package broadsheet.publication;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.HostClient;
import broadsheet.PaperResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// Each paper under its own host.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class HostsIT {
    private static final Duration SOON = Duration.ofMillis(400);

    @TestHTTPResource("/")
    URI base;

    @Inject
    Publications publications;

    @Test
    void theFrontPageOfAHostIsThatOfItsPaper() {
        var first = add("甲報");
        var second = add("乙報");
        Eventually.within(SOON, () -> front(second.host() + ":8080").equals("乙報"));
        assertThat(front(String.valueOf(first.host()))).isEqualTo("甲報");
        assertThat(front(String.valueOf(second.host()).toUpperCase(Locale.ROOT)))
                .isEqualTo("乙報");
    }

    @Test
    void anUnknownHostGetsTheFirstPaper() {
        add("丙報");
        var name = publications.papers().getFirst().name();
        Eventually.within(SOON, () -> front("nobody.example").equals(name));
    }

    private Paper add(String name) {
        var slug = ApiClient.unique("host");
        return publications
                .add(new NewPaper(slug, name, "", slug + ".example", "zh-Hant-TW", "", Look.plain()))
                .orThrow();
    }

    private String front(String host) {
        return Jsoup.parse(new HostClient(base, host).get("/").body())
                .expectFirst("title")
                .text();
    }
}
