package broadsheet.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// The built program in a process of its own. `./check` names the folder of the build in the system property
/// `broadsheet.application`.
final class Program implements AutoCloseable {
    private static final String LAST_LINE = "Ctrl-C";
    private static final int SECONDS = 90;

    private final Process process;
    private final BufferedReader out;
    private final Path errors;

    private Program(Process process, Path errors) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.errors = errors;
    }

    /// Starts a command; English words, whatever the locale.
    static Program start(Map<String, String> environment, String... arguments) throws IOException {
        var folder = System.getProperty("broadsheet.application");
        Assumptions.assumeTrue(folder != null, "needs the built application: ./check");
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:+UseParallelGC",
                "-Xmx320m",
                "-Dbroadsheet.postgresql=" + Path.of("target", "postgresql").toAbsolutePath(),
                "-jar",
                Path.of(folder).toRealPath().resolve("quarkus-run.jar").toString()));
        command.addAll(List.of(arguments));
        var errors = Files.createTempFile("broadsheet-errors", ".log");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        return new Program(builder.start(), errors);
    }

    static Program start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    /// What a command printed, and how it ended.
    record Result(int code, String out, String errors) {}

    static Result run(String... arguments) throws IOException, InterruptedException {
        try (var program = start(arguments)) {
            return program.result();
        }
    }

    Result result() throws IOException, InterruptedException {
        var text = new StringBuilder();
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            text.append(line).append('\n');
        }
        return new Result(await(), text.toString(), Files.readString(errors));
    }

    /// Waits until the paper says that it is open.
    Program opened() throws IOException {
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(LAST_LINE)) {
                return this;
            }
        }
        throw new AssertionError("did not open:\n" + Files.readString(errors));
    }

    /// Waits until these words were printed for people.
    void saysOnStderr(String words) throws IOException, InterruptedException {
        while (!Files.readString(errors).contains(words)) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("ended without saying it:\n" + Files.readString(errors));
            }
        }
    }

    /// As `kill` does.
    int stop() throws InterruptedException {
        process.destroy();
        return await();
    }

    /// As `kill -9` does.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        await();
    }

    private int await() throws InterruptedException {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running");
        }
        return process.exitValue();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(errors);
    }
}
