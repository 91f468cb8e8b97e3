package broadsheet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.LoopbackServer;
import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Fetching from servers of this machine. 127.0.0.1 plays a public machine, 127.0.0.2 one of the own network.
class FetchIT {
    private static final InetAddress OUTSIDE = InetAddress.ofLiteral("127.0.0.1");
    private static final InetAddress INSIDE = InetAddress.ofLiteral("127.0.0.2");
    private static final byte[] PICTURE = "a picture".getBytes(StandardCharsets.UTF_8);

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, List<InetAddress>> hosts = new ConcurrentHashMap<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private LoopbackServer server;

    @TempDir
    Path folder;

    @BeforeEach
    void start() {
        server = LoopbackServer.plain();
        hosts.put(LoopbackServer.HOST, List.of(OUTSIDE));
        hosts.put("inside.test", List.of(INSIDE));
        server.at("/a.png", "image/png; charset=x", PICTURE);
    }

    @AfterEach
    void stop() {
        server.close();
        vertx.close();
    }

    @Test
    void aPictureOfAPublicHostComesWithItsType() {
        var fetched = fetch("/a.png").orThrow();
        assertThat(fetched.bytes()).isEqualTo(PICTURE);
        assertThat(fetched.contentType()).isEqualTo("image/png");
        assertThat(fetched.address()).isEqualTo(url("/a.png"));
    }

    @Test
    void theHostInTheRequestIsTheOneThatWasNamed() {
        server.at("/host", request -> text(request, request.getHeader("Host") + " " + request.getHeader("User-Agent")));
        assertThat(fetch("/host").orThrow().bytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(LoopbackServer.HOST + ":" + server.port() + " Broadsheet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.2/",
                "http://inside.test/",
                "http://[::1]/",
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:192.168.0.1]/",
                "http://3232235777/"
            })
    void theInsideIsNeverAsked(String address) {
        assertThat(cause(service(false, PublicAddresses::isPublic).fetch(request(address))))
                .isEqualTo("http.closed");
    }

    @Test
    void aHostWithOneClosedAddressAmongOthersIsNotAsked() {
        hosts.put(LoopbackServer.HOST, List.of(OUTSIDE, INSIDE));
        assertThat(cause(fetch("/a.png"))).isEqualTo("http.closed");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void otherSchemesPortsAndUnknownHostsAreRefused() {
        assertThat(cause("ftp://pictures.test/a")).isEqualTo("http.scheme");
        assertThat(cause("file:///etc/passwd")).isEqualTo("http.address");
        assertThat(cause("gopher://pictures.test/a")).isEqualTo("http.scheme");
        assertThat(cause("http://pictures.test:22/a")).isEqualTo("http.port");
        assertThat(cause("http://nobody.test/a")).isEqualTo("http.unknown");
    }

    @Test
    void aRedirectIsFollowedAndChecked() {
        redirect("/old", "/a.png");
        assertThat(fetch("/old").orThrow().address()).isEqualTo(url("/a.png"));
        redirect("/private", "http://inside.test:" + server.port() + "/a.png");
        assertThat(cause(fetch("/private"))).isEqualTo("http.closed");
        redirect("/file", "file:///etc/passwd");
        assertThat(cause(fetch("/file"))).isEqualTo("http.address");
        redirect("/port", "http://pictures.test:6379/");
        assertThat(cause(fetch("/port"))).isEqualTo("http.port");
        redirect("/round", "/round");
        assertThat(cause(fetch("/round"))).isEqualTo("http.redirects");
        assertThat(server.asked()).filteredOn("/round"::equals).hasSize(6);
    }

    @Test
    void aNameThatAnswersOtherwiseTheSecondTimeIsCheckedTheSecondTime() {
        server.at("/again", request -> {
            hosts.put(LoopbackServer.HOST, List.of(INSIDE));
            request.response()
                    .setStatusCode(302)
                    .putHeader("Location", "/a.png")
                    .end();
        });
        assertThat(cause(fetch("/again"))).isEqualTo("http.closed");
        assertThat(server.asked()).containsExactly("/again");
    }

    @Test
    void oneLookUpDecidesAndTheConnectionGoesThere() {
        fetch("/a.png").orThrow();
        assertThat(lookups).hasValue(1);
    }

    @Test
    void aBodyThatNeverEndsIsCutAtItsLimit() {
        server.at(
                "/endless",
                request -> endless(request.response()
                        .putHeader("Content-Type", "image/png")
                        .setChunked(true)));
        assertThat(cause(fetch("/endless"))).isEqualTo("http.size");
    }

    private static void endless(HttpServerResponse response) {
        if (!response.closed()) {
            response.write(Buffer.buffer(new byte[8192])).onSuccess(_ -> endless(response));
        }
    }

    @Test
    void aBodyThatDoesNotComeIsGivenUp() throws InterruptedException {
        var cut = new CountDownLatch(1);
        server.at("/slow", request -> {
            request.connection().closeHandler(_ -> cut.countDown());
            request.response()
                    .putHeader("Content-Type", "image/png")
                    .setChunked(true)
                    .write("x");
        });
        assertThat(cause(service(false, OUTSIDE::equals).fetch(within(url("/slow"), Duration.ofMillis(300)))))
                .isEqualTo("http.slow");
        cut.await();
    }

    @Test
    void aNameServerThatDoesNotAnswerIsGivenUp() {
        var never = new CountDownLatch(1);
        var targets = new Targets(
                _ -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return List.of();
                },
                OUTSIDE::equals,
                config());
        var service = new FetchService(targets, new Clients(vertx, config()), "x");
        assertThat(cause(service.fetch(within(url("/a.png"), Duration.ofMillis(200)))))
                .isEqualTo("http.slow");
    }

    @Test
    void packedBodiesAreUnpackedWithinTheLimit() throws IOException {
        packed("/packed", PICTURE);
        assertThat(fetch("/packed").orThrow().bytes()).isEqualTo(PICTURE);
        packed("/bomb", new byte[50_000_000]);
        assertThat(cause(fetch("/bomb"))).isEqualTo("http.size");
        server.at(
                "/broken",
                request -> request.response()
                        .putHeader("Content-Type", "image/png")
                        .putHeader("Content-Encoding", "gzip")
                        .end("no gzip"));
        assertThat(cause(fetch("/broken"))).isEqualTo("http.broken");
        server.at(
                "/other",
                request -> request.response()
                        .putHeader("Content-Type", "image/png")
                        .putHeader("Content-Encoding", "zstd")
                        .end("x"));
        assertThat(cause(fetch("/other"))).isEqualTo("http.encoding");
    }

    @Test
    void anotherTypeStatusOrTooManyHeadersAreRefused() {
        server.at("/page", "text/html", PICTURE);
        assertThat(cause(fetch("/page"))).isEqualTo("http.type");
        server.at("/untyped", request -> request.response().end("x"));
        assertThat(cause(fetch("/untyped"))).isEqualTo("http.type");
        assertThat(cause(fetch("/missing"))).isEqualTo("http.status");
        server.at(
                "/headers",
                request -> request.response()
                        .putHeader("X-Long", "x".repeat(20_000))
                        .end());
        assertThat(cause(fetch("/headers"))).isEqualTo("http.headers");
        server.at("/cut", request -> {
            request.response().putHeader("Content-Length", "100").putHeader("Content-Type", "image/png");
            request.response().write("x").onComplete(_ -> request.connection().close());
        });
        assertThat(cause(fetch("/cut"))).isEqualTo("http.broken");
    }

    @Test
    void anOwnHostIsAskedOnlyWhenItIsNamedWithItsPort() {
        server.close();
        server = LoopbackServer.secure(folder);
        server.at("/a.png", "image/png", PICTURE);
        var address = url("/a.png").replace("http:", "https:");
        assertThat(service(true, _ -> false).fetch(request(address)).orThrow().bytes())
                .isEqualTo(PICTURE);
        // Named, but with a certificate of which nobody has heard, or one of another host.
        assertThat(cause(service(false, OUTSIDE::equals).fetch(request(address))))
                .isEqualTo("http.tls");
        hosts.put("other.test", List.of(OUTSIDE));
        var config = config(Set.of("other.test:" + server.port()), folder.resolve("certificate.pem"));
        var other = new FetchService(new Targets(this::look, _ -> false, config), new Clients(vertx, config), "x");
        assertThat(cause(other.fetch(request("https://other.test:" + server.port() + "/a.png"))))
                .isEqualTo("http.tls");
        assertThat(server.asked()).containsExactly("/a.png");
    }

    @Test
    void aSafeAddressDoesNotLeadToAnUnsafeOne() {
        try (var secure = LoopbackServer.secure(folder)) {
            secure.at(
                    "/down",
                    request -> request.response()
                            .setStatusCode(302)
                            .putHeader("Location", url("/a.png"))
                            .end());
            var address = "https://" + LoopbackServer.HOST + ":" + secure.port() + "/down";
            var named = Set.of("pictures.test:" + secure.port(), "pictures.test:" + server.port());
            var config = config(named, folder.resolve("certificate.pem"));
            var service =
                    new FetchService(new Targets(this::look, OUTSIDE::equals, config), new Clients(vertx, config), "x");
            assertThat(cause(service.fetch(request(address)))).isEqualTo("http.downgrade");
        }
    }

    private void redirect(String from, String to) {
        server.at(
                from,
                request -> request.response()
                        .setStatusCode(302)
                        .putHeader("Location", to)
                        .end());
    }

    private void packed(String path, byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        server.at(
                path,
                request -> request.response()
                        .putHeader("Content-Type", "image/png")
                        .putHeader("Content-Encoding", "gzip")
                        .end(Buffer.buffer(out.toByteArray())));
    }

    private static void text(HttpServerRequest request, String text) {
        request.response().putHeader("Content-Type", "image/png").end(text);
    }

    private String url(String path) {
        return "http://" + LoopbackServer.HOST + ":" + server.port() + path;
    }

    private Outcome<Fetched> fetch(String path) {
        return service(false, OUTSIDE::equals).fetch(request(url(path)));
    }

    private String cause(String address) {
        return cause(service(false, OUTSIDE::equals).fetch(request(address)));
    }

    /// The code of the refusal, which has a sentence.
    private static String cause(Outcome<Fetched> outcome) {
        return switch (outcome) {
            case Outcome.Done<Fetched> _ -> "fetched";
            case Outcome.Refused<Fetched>(List<Problem> problems) -> {
                var problem = problems.getFirst();
                var sentence = Words.of("http", Language.EN)
                        .text(problem.code(), problem.arguments().toArray());
                assertThat(sentence).doesNotContain("{").doesNotContain("null");
                yield problem.code();
            }
        };
    }

    private static FetchRequest request(String address) {
        return within(address, Duration.ofSeconds(20));
    }

    private static FetchRequest within(String address, Duration time) {
        return new FetchRequest(address, Set.of("image/png"), 100_000, time);
    }

    /// @param named whether the configuration names the server and its certificate
    private FetchService service(boolean named, Predicate<InetAddress> isPublic) {
        var config =
                named ? config(Set.of("pictures.test:" + server.port()), folder.resolve("certificate.pem")) : config();
        return new FetchService(new Targets(this::look, isPublic, config), new Clients(vertx, config), "Broadsheet");
    }

    private List<InetAddress> look(String host) throws UnknownHostException {
        lookups.incrementAndGet();
        var known = hosts.get(host);
        if (known == null && host.endsWith(".test")) {
            throw new UnknownHostException(host);
        }
        return known == null ? List.of(InetAddress.getAllByName(host)) : known;
    }

    private HttpConfig config() {
        return config(Set.of(), null);
    }

    private HttpConfig config(Set<String> named, @Nullable Path certificate) {
        var serverPort = server.port();
        return new HttpConfig() {
            @Override
            public Set<Integer> ports() {
                return Set.of(80, 443, serverPort);
            }

            @Override
            public Optional<Set<String>> allowHosts() {
                return Optional.of(named);
            }

            @Override
            public Optional<Path> allowHostsCertificates() {
                return Optional.ofNullable(certificate);
            }

            @Override
            public Duration connectTimeout() {
                return Duration.ofSeconds(5);
            }

            @Override
            public String userAgent() {
                return "Broadsheet";
            }
        };
    }
}
