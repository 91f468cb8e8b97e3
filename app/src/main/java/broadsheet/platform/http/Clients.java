package broadsheet.platform.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;

/// Vert.x clients: one for the open internet, one for the named hosts with their own certificates. A connection
/// serves one request, so none outlives its check.
final class Clients {
    private static final int MAX_HEADERS = 16 * 1024;

    private final HttpClient open;
    private final HttpClient named;

    Clients(Vertx vertx, HttpConfig config) {
        open = vertx.createHttpClient(options(config));
        var trusting = options(config);
        config.allowHostsCertificates()
                .ifPresent(file -> trusting.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        named = vertx.createHttpClient(trusting);
    }

    HttpClient of(Target target) {
        return target.named() ? named : open;
    }

    void close() {
        open.close();
        named.close();
    }

    private static HttpClientOptions options(HttpConfig config) {
        return new HttpClientOptions()
                .setKeepAlive(false)
                .setVerifyHost(true)
                .setForceSni(true)
                .setConnectTimeout(Math.toIntExact(config.connectTimeout().toMillis()))
                .setMaxHeaderSize(MAX_HEADERS)
                .setDecompressionSupported(false);
    }
}
