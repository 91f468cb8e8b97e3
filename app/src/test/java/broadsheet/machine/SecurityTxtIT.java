package broadsheet.machine;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.HostClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Addresses;
import broadsheet.publication.Publications;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who is told of a hole (RFC 9116).
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class SecurityTxtIT {
    private static final PageRequest ASKED = new PageRequest("", "/.well-known/security.txt", Map.of(), Map.of());

    @TestHTTPResource("/")
    URI base;

    @Inject
    Publications publications;

    @Inject
    Addresses addresses;

    @BeforeEach
    void aPaper() {
        Samples.paper(publications);
    }

    @Test
    void withoutAContactThereIsNone() {
        assertThat(new HostClient(base, "nobody.example")
                        .get("/.well-known/security.txt")
                        .status())
                .isEqualTo(404);
        assertThat(at("2026-11-25T01:00:00Z", "not an address").status()).isEqualTo(404);
    }

    @Test
    void itNamesTheContactsInTheirOrder() {
        var fields = fields(at("2026-11-25T01:00:00Z", "security@example.org", "https://example.org/report"));
        assertThat(fields)
                .containsSubsequence(
                        "Contact: mailto:security@example.org",
                        "Contact: https://example.org/report",
                        "Preferred-Languages: zh-TW, en");
        assertThat(fields)
                .anyMatch(field -> field.startsWith("Canonical: http") && field.endsWith("/.well-known/security.txt"));
    }

    @Test
    void itHasNeverExpired() {
        for (var now : List.of("2026-11-25T15:59:59.999Z", "2026-11-25T16:00:00Z", "2031-02-28T00:00:00Z")) {
            var page = at(now, "security@example.org");
            var expires = fields(page).stream()
                    .filter(field -> field.startsWith("Expires: "))
                    .map(field -> Instant.parse(field.substring("Expires: ".length())))
                    .toList();
            assertThat(expires).hasSize(1);
            // Until it is made anew, and less than a year, as the RFC asks.
            assertThat(expires.getFirst())
                    .isAfter(page.changesAt())
                    .isBefore(Instant.parse(now).plus(Duration.ofDays(365)));
        }
    }

    private MadePage at(String now, String... contacts) {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new SecurityTxt(new Contacts(List.of(contacts), null), publications, addresses, clock).file(ASKED);
    }

    private static List<String> fields(MadePage page) {
        assertThat(page.status()).isEqualTo(200);
        return new String(page.bytes(), StandardCharsets.UTF_8).lines().toList();
    }

    /// What an operator set.
    private record Contacts(List<String> given, @Nullable String page) implements SecurityConfig {
        @Override
        public Optional<List<String>> contact() {
            return Optional.of(given);
        }

        @Override
        public Optional<String> policy() {
            return Optional.ofNullable(page);
        }

        @Override
        public List<String> languages() {
            return List.of("zh-TW", "en");
        }
    }
}
