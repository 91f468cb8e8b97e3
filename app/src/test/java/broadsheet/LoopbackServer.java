package broadsheet;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/// A web server of this machine that plays the open internet for tests.
public final class LoopbackServer implements AutoCloseable {
    /// The name in its certificate beside `localhost`; no name server knows it.
    public static final String HOST = "pictures.test";

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Map<String, Handler<HttpServerRequest>> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private LoopbackServer(HttpServerOptions options) {
        server = vertx.createHttpServer(options.setHost("127.0.0.1").setPort(0))
                .requestHandler(this::answer)
                .listen()
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    public static LoopbackServer plain() {
        return new LoopbackServer(new HttpServerOptions());
    }

    /// Over TLS, with a certificate that is written into the folder as `certificate.pem`.
    public static LoopbackServer secure(Path folder) {
        var store = folder.resolve("keys.p12");
        keytool(
                store,
                "-genkeypair -keyalg EC -groupname secp256r1 -validity 3650 -storetype PKCS12 -dname CN=" + HOST
                        + " -ext SAN=dns:" + HOST + ",dns:localhost");
        keytool(store, "-exportcert -rfc -file " + folder.resolve("certificate.pem"));
        return new LoopbackServer(new HttpServerOptions()
                .setSsl(true)
                .setSni(true)
                .setKeyCertOptions(new PfxOptions().setPath(store.toString()).setPassword("secret")));
    }

    private static void keytool(Path store, String arguments) {
        try {
            var command = Stream.concat(
                            Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString()),
                            Stream.of((arguments + " -alias a -storepass secret -keystore " + store).split(" ")))
                    .toList();
            var log = Files.createTempFile("keytool", ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (process.waitFor() != 0) {
                throw new AssertionError(Files.readString(log));
            }
            Files.delete(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public int port() {
        return server.actualPort();
    }

    /// Answers a path; all others are 404.
    public void at(String path, Handler<HttpServerRequest> answer) {
        answers.put(path, answer);
    }

    /// Answers a path with these bytes.
    public void at(String path, String type, byte[] bytes) {
        at(
                path,
                request -> request.response()
                        .putHeader("Content-Type", type)
                        .end(io.vertx.core.buffer.Buffer.buffer(bytes)));
    }

    /// The paths that were asked for, in their order.
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpServerRequest request) {
        asked.add(request.path());
        answers.getOrDefault(
                        request.path(), one -> one.response().setStatusCode(404).end())
                .handle(request);
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
