package broadsheet.platform.web;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/// Without TLS only HTTP/1.1 is spoken. Of answers on connections that went over to HTTP/2 in the clear (h2c), as
/// Java's client offers, one in two hundred lost its body; no browser offers it, and proxies in front speak
/// HTTP/1.1.
@Singleton
final class PlainConnections implements HttpServerOptionsCustomizer {
    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
