package broadsheet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageCache;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.cache.ReadyPages;
import broadsheet.platform.cache.Subject;
import broadsheet.platform.cache.ViewSink;
import broadsheet.platform.web.PublicPages.CachePolicy;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class PublicPagesIT {
    /// Pages that only this test asks for.
    @Singleton
    static class Pages {
        final AtomicInteger made = new AtomicInteger();

        void register(@Observes StartupEvent event, PublicPages pages) {
            pages.add("/it-pages/{name}", CachePolicy.READY, Set.of("before"), this::page);
            pages.add("/it-pages/fresh", CachePolicy.FRESH, Set.of("q"), this::page);
            pages.add("/it-pages/moved", CachePolicy.READY, Set.of(), request -> MadePage.redirect("/it-pages/a"));
            pages.add("/it-pages/broken", CachePolicy.READY, Set.of(), request -> {
                throw new IllegalStateException("broken on purpose");
            });
            pages.add("/it-lists/{name}/", CachePolicy.READY, Set.of(), this::page);
        }

        private MadePage page(PageRequest request) {
            var text = "made %d host[%s] path[%s] query%s %s"
                    .formatted(
                            made.incrementAndGet(), request.host(), request.path(), request.query(), "臺北".repeat(300));
            var shows = Set.<Subject>of(new Subject.Part("it-pages"));
            return MadePage.html(200, text.getBytes(StandardCharsets.UTF_8), shows, null);
        }
    }

    /// Views as they are handed out every 5 s.
    @Singleton
    static class Counts implements ViewSink {
        final Map<String, Long> views = new ConcurrentHashMap<>();

        @Override
        public void viewed(Map<String, Long> counts) {
            counts.forEach((path, count) -> views.merge(path, count, Long::sum));
        }
    }

    /// An answer as it came over the wire.
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Answer(String head, byte[] body) {
        int status() {
            return Integer.parseInt(head.substring(9, 12));
        }

        String header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("none");
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    @TestHTTPResource
    URI address;

    @Inject
    Pages pages;

    @Inject
    Counts counts;

    @Inject
    PageCache cache;

    @Inject
    ReadyPages ready;

    private Answer ask(String method, String path, String... headers) throws IOException {
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            var request = method + " " + path + " HTTP/1.1\r\nHost: nobody.example:80\r\nConnection: close\r\n"
                    + String.join(
                            "",
                            java.util.Arrays.stream(headers)
                                    .map(one -> one + "\r\n")
                                    .toList()) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream stream) throws IOException {
        var all = stream.readAllBytes();
        var text = new String(all, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        return new Answer(text.substring(0, end), java.util.Arrays.copyOfRange(all, end + 4, all.length));
    }

    @Test
    void aReadyPageSaysHowItMayBeKept() throws IOException {
        var first = ask("GET", "/it-pages/a");
        var second = ask("GET", "/it-pages/a");

        assertThat(first.status()).isEqualTo(200);
        assertThat(second.text()).isEqualTo(first.text()).contains("host[]").contains("path[/it-pages/a]");
        assertThat(second.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(second.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(second.header("Content-Length")).isEqualTo(Integer.toString(second.body().length));
        assertThat(second.header("ETag")).matches("\"[0-9a-f]{24}\"");
        assertThat(second.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(second.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(second.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(second.header("Referrer-Policy")).isEqualTo("strict-origin-when-cross-origin");
        assertThat(second.header("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void eachEncodingIsServedWithItsOwnTag() throws IOException {
        var plain = ask("GET", "/it-pages/b");
        var gzip = ask("GET", "/it-pages/b", "Accept-Encoding: gzip");
        var brotli = ask("GET", "/it-pages/b", "Accept-Encoding: gzip, br");

        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(brotli.header("Content-Encoding")).isEqualTo("br");
        assertThat(Set.of(plain.header("ETag"), gzip.header("ETag"), brotli.header("ETag")))
                .hasSize(3);
        assertThat(gzip.body().length).isLessThan(plain.body().length);
        assertThat(ask("GET", "/it-pages/b", "Accept-Encoding: *;q=0").status()).isEqualTo(406);
    }

    @Test
    void whoHasThePageGets304WithoutABody() throws IOException {
        var tag = ask("GET", "/it-pages/c", "Accept-Encoding: gzip").header("ETag");
        var again = ask("GET", "/it-pages/c", "Accept-Encoding: gzip", "If-None-Match: \"x\", W/" + tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(again.header("Vary")).isEqualTo("Accept-Encoding");
        assertThat(again.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(again.header("Content-Length")).isEqualTo("none");
        assertThat(ask("GET", "/it-pages/c", "If-None-Match: " + tag).status()).isEqualTo(200);
    }

    @Test
    void whatIsFetchedInAdvanceIsNotCounted() throws IOException {
        for (int i = 0; i < 3; i++) {
            ask("GET", "/it-pages/counted", "Sec-Purpose: prefetch");
        }
        ask("GET", "/it-pages/counted");
        Eventually.within(Duration.ofSeconds(15), () -> counts.views.containsKey("/it-pages/counted"));
        assertThat(counts.views.get("/it-pages/counted")).isEqualTo(1);
    }

    @Test
    void headHasTheHeadersOfGet() throws IOException {
        var get = ask("GET", "/it-pages/d", "Accept-Encoding: br");
        var head = ask("HEAD", "/it-pages/d", "Accept-Encoding: br");

        assertThat(head.head()).isEqualTo(get.head());
        assertThat(head.body()).isEmpty();
    }

    @Test
    void undeclaredParametersAndOtherSpellingsAreTheSamePage() throws IOException {
        var plain = ask("GET", "/it-pages/e?before=x%2Fy").text();

        assertThat(plain).contains("query{before=x/y}");
        assertThat(ask("GET", "/it-pages/e?utm=1&before=x/y&before=z").text()).isEqualTo(plain);
        assertThat(ask("GET", "/it-pages/%65?before=x%2fy&a").text()).isEqualTo(plain);
        assertThat(ready.makes("", "/it-pages/e?before=x%2Fy")).isEqualTo(1);
    }

    @Test
    void aLongParameterIsAnsweredButNotKept() throws IOException {
        var path = "/it-pages/f?before=" + "x".repeat(201);
        var first = ask("GET", path);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        assertThat(ask("GET", path).text()).isNotEqualTo(first.text());
    }

    @Test
    void aFreshPageIsMadeEachTime() throws IOException {
        var first = ask("GET", "/it-pages/fresh?q=x", "Accept-Encoding: gzip");
        var second = ask("GET", "/it-pages/fresh?q=x", "Accept-Encoding: gzip");

        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
        assertThat(first.header("ETag")).isEqualTo("none");
        assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(first.body()).isNotEqualTo(second.body());
    }

    @Test
    void theSlashIsPutRightAndTheQueryKept() throws IOException {
        var without = ask("GET", "/it-lists/%E5%8F%B0?x=1");
        var with = ask("GET", "/it-pages/g/");

        assertThat(without.status()).isEqualTo(308);
        assertThat(without.header("Location")).isEqualTo("/it-lists/%E5%8F%B0/?x=1");
        assertThat(with.header("Location")).isEqualTo("/it-pages/g");
        assertThat(ask("GET", "/it-pages/moved").header("Location")).isEqualTo("/it-pages/a");
    }

    @Test
    void whatIsNotThereIs404AndWhatBreaksIs500() throws IOException {
        assertThat(ask("GET", "/it-pages/no/such/page").status()).isEqualTo(404);
        assertThat(ask("GET", "/%zz").status()).isEqualTo(400);
        assertThat(ask("GET", "//evil.example/").status()).isEqualTo(404);
        var broken = ask("GET", "/it-pages/broken");
        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.text()).contains("這一頁出了問題", "This page failed", "lang=\"en\"");
        assertThat(broken.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void anAssetMayBeKeptForAYearUnderItsHash() throws IOException {
        Assets.generated("css/it.css", ":root { --accent: #b3291e }".repeat(50));
        var url = Assets.url("css/it.css");
        var now = ask("GET", url, "Accept-Encoding: br");
        var other = ask("GET", "/assets/000000000000/css/it.css");

        assertThat(now.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(now.header("Content-Type")).isEqualTo("text/css;charset=utf-8");
        assertThat(now.header("Content-Encoding")).isEqualTo("br");
        assertThat(other.header("Cache-Control")).isEqualTo("public, no-cache");
        assertThat(other.status()).isEqualTo(200);
        assertThat(ask("GET", "/assets/x/../application.properties").status()).isEqualTo(404);
        assertThat(ask("GET", "/assets/x/css/none.css").status()).isEqualTo(404);
        assertThat(ask("GET", "/favicon.ico").header("Content-Type")).isEqualTo("image/x-icon");
    }

    @Test
    void aChangeIsSeenByTheNextReaderOrWithin400Milliseconds() throws IOException {
        var before = ask("GET", "/it-pages/h").text();
        long changed = System.nanoTime();
        cache.changed(Set.of(new Change.Part("it-pages")));
        while (ask("GET", "/it-pages/h").text().equals(before)) {
            assertThat(System.nanoTime() - changed).isLessThan(400_000_000L);
        }
    }
}
