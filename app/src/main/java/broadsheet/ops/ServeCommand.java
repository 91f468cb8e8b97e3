package broadsheet.ops;

import broadsheet.kernel.Problem;
import broadsheet.platform.db.FolderLock;
import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The paper itself, until it is told to stop.
@Command(name = "serve", hidden = true, mixinStandardHelpOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LAST_PORT = 65_535;

    @Mixin
    DataOptions data;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080")
    int port;

    @Option(names = "--management-port", paramLabel = "N")
    @Nullable
    Integer managementPort;

    @Option(names = "--listen", paramLabel = "ADDRESS", defaultValue = LOOPBACK)
    String listen;

    @Option(names = "--no-demo")
    boolean noDemo;

    @Override
    public Integer call() {
        var management = managementPort == null ? port + 1 : managementPort;
        var address = address();
        var problem = portProblem(address, port).or(() -> portProblem(LOOPBACK, management));
        if (problem.isPresent()) {
            return Console.refuse(List.of(problem.get()));
        }
        try {
            Files.createDirectories(data.data);
            var lock = FolderLock.tryExclusive(data.data.resolve("paper.lock"));
            if (lock.isEmpty()) {
                return Console.refuse(List.of(problem("ops.data.used", data.data.toString())));
            }
            try (var _ = lock.get()) {
                return serve(address, management);
            }
        } catch (IOException e) {
            return Console.refuse(List.of(problem(
                    "db.folder.unwritable", data.data.toString(), e.getClass().getSimpleName())));
        }
    }

    private int serve(String address, int management) {
        var settings = Map.of(
                "quarkus.http.host", address,
                "quarkus.http.port", String.valueOf(port),
                "quarkus.management.port", String.valueOf(management),
                "broadsheet.demo", String.valueOf(!noDemo));
        return Launch.run(data, settings, () -> {
            Welcome.print(data.data, address, port, management);
            Quarkus.waitForExit();
            return Console.DONE;
        });
    }

    /// The sign-ins of the demo are for this machine only.
    private String address() {
        if (!listen.equals(LOOPBACK) && Welcome.hasDemo(data.data, noDemo)) {
            Console.tell(Console.text("ops.listen.demo", listen));
            return LOOPBACK;
        }
        return listen;
    }

    private static Optional<Problem> portProblem(String address, int port) {
        if (port < 1 || port > LAST_PORT) {
            return Optional.of(problem("ops.port.wrong", String.valueOf(port)));
        }
        try (var _ = new ServerSocket(port, 1, InetAddress.getByName(address))) {
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(problem("ops.listen.wrong", address));
        } catch (IOException e) {
            return Optional.of(
                    problem("ops.port.taken", String.valueOf(port), address, String.valueOf(e.getMessage())));
        }
    }

    private static Problem problem(String code, String... arguments) {
        return Problem.of(Problem.Kind.CONFLICT, code, arguments);
    }
}
