package broadsheet.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The paper as `./run` starts it, with the demo papers, in a folder of its own.
public final class Paper implements AutoCloseable {
    private static final Pattern STORY = Pattern.compile("href=\"(/story/\\d+)\"");
    private static final Pattern ALLOCATED = Pattern.compile("(?m)^jvm_gc_memory_allocated_bytes_total ([\\d.E]+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STEP = Duration.ofSeconds(1);
    private static final Duration IDLE = Duration.ofMillis(100);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final Path data;
    private final Path log;
    private final int port;

    /// @param folder for its data and its log
    public Paper(Path folder) throws IOException {
        this(folder, "");
    }

    /// @param options of its JVM, such as settings
    Paper(Path folder, String options) throws IOException {
        port = Tools.freePort();
        data = folder.resolve("data");
        log = folder.resolve("paper.log");
        var run = Path.of(System.getProperty("broadsheet.repository", "."), "run");
        var builder = new ProcessBuilder(
                        run.toAbsolutePath().toString(), "--data", data.toString(), "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .merge(
                        "BROADSHEET_JAVA_OPTIONS",
                        options,
                        (given, ours) -> given.isEmpty() ? ours : given + " " + ours);
        process = builder.start();
    }

    /// The address of a path.
    public String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /// The story that leads the front page, once there is one.
    public String story() throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && process.isAlive()) {
            try {
                var front = get("/", "identity");
                // Past the line of 快訊, which leads to a story of its own.
                var page = new String(front.body(), StandardCharsets.UTF_8);
                var link = STORY.matcher(page.substring(Math.max(0, page.indexOf("<main"))));
                if (front.statusCode() == 200 && link.find()) {
                    return link.group(1);
                }
            } catch (IOException e) {
                // It is still starting.
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        throw new Lacking("The paper shows no story; see " + log);
    }

    /// Waits until it has nothing more to do for itself: the demo papers are in, the page is packed tightly.
    public void settle(String page) throws IOException, InterruptedException {
        settle(page, PATIENCE);
    }

    void settle(String page, Duration patience) throws IOException, InterruptedException {
        var end = Instant.now().plus(patience);
        for (int i = 0; i < 20; i++) {
            get(page, "br");
        }
        int quiet = 0;
        while (quiet < 6 && Instant.now().isBefore(end)) {
            var before = cpu().toMillis() + databaseMillis();
            Thread.sleep(STEP);
            quiet = cpu().toMillis() + databaseMillis() - before < IDLE.toMillis() ? quiet + 1 : 0;
        }
    }

    /// The bytes of a page in an encoding.
    HttpResponse<byte[]> get(String path, String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Accept-Encoding", encoding)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    /// Its data folder.
    public Path data() {
        return data;
    }

    /// Its process.
    long pid() {
        return process.pid();
    }

    /// Bytes of heap that it took so far, as of its last collection.
    double allocated() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + (port + 1) + "/metrics"))
                .build();
        var metrics = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        var bytes = ALLOCATED.matcher(metrics);
        if (!bytes.find()) {
            throw new Lacking("the paper does not tell how much it allocates");
        }
        return Double.parseDouble(bytes.group(1));
    }

    /// Milliseconds of the connections alone: what PostgreSQL does for itself (vacuum, checkpoints) is no cost of
    /// pages.
    double databaseMillis() throws IOException {
        var lines = Files.readAllLines(data.resolve("postgresql/main/postmaster.pid"));
        double millis = 0;
        for (var child : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .orElseThrow()
                .children()
                .toList()) {
            if (Threads.commandLine(child.pid()).contains("127.0.0.1(")) {
                millis += Threads.millis(child.pid()).values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum();
            }
        }
        return millis;
    }

    /// Processor time so far.
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    @Override
    public void close() {
        Tools.stop(process);
        client.close();
    }
}
