package broadsheet;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A web server that the paper may fetch from, for tests that take it
/// (`@QuarkusTestResource(value = OutsideResource.class, restrictToAnnotatedClass = true)`).
public final class OutsideResource implements QuarkusTestResourceLifecycleManager {
    private static @Nullable LoopbackServer server;

    /// The one that runs.
    public static LoopbackServer server() {
        return Objects.requireNonNull(server);
    }

    @Override
    public Map<String, String> start() {
        try {
            var folder = Files.createTempDirectory("broadsheet-outside");
            var started = LoopbackServer.secure(folder);
            server = started;
            return Map.of(
                    "broadsheet.http.allow-hosts",
                    "localhost:" + started.port(),
                    "broadsheet.http.allow-hosts-certificates",
                    folder.resolve("certificate.pem").toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.close();
        }
    }
}
