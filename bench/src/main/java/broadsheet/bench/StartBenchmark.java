package broadsheet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/// `start`: from `./run` to the first page, on an empty folder (with the demo papers) and again; memory after
/// reading
/// every page that the front page links to; time to stop.
final class StartBenchmark implements Benchmark {
    private static final int LATER_STARTS = 5;
    private static final double NANOS = 1e9;
    private static final long KIB = 1024;
    private static final Pattern LINK = Pattern.compile("href=\"(/[a-z0-9/-]*)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    /// One start.
    private record Start(double seconds, long jvmMib, long postgresMib, double stopSeconds) {}

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws Exception {
        var data = Files.createTempDirectory("broadsheet-start");
        var starts = new ArrayList<Start>();
        for (int i = 0; i <= LATER_STARTS; i++) {
            var start = measure(data);
            starts.add(start);
            table.printf(
                    "%-6s first page %5.2f s   PSS %3d + %2d MiB   stop %5.2f s%n",
                    i == 0 ? "first" : "later",
                    start.seconds(),
                    start.jvmMib(),
                    start.postgresMib(),
                    start.stopSeconds());
        }
        Tools.delete(data);
        return figures(starts.getFirst(), starts.subList(1, starts.size()));
    }

    private static Map<String, Object> figures(Start first, List<Start> later) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("firstStartSeconds", first.seconds());
        figures.put(
                "laterStartSeconds",
                median(later, Comparator.comparingDouble(Start::seconds)).seconds());
        figures.put("firstStartPssMib", first.jvmMib() + first.postgresMib());
        var memory = median(later, Comparator.comparingLong(start -> start.jvmMib() + start.postgresMib()));
        figures.put("pssMib", memory.jvmMib() + memory.postgresMib());
        figures.put(
                "stopSeconds",
                median(later, Comparator.comparingDouble(Start::stopSeconds)).stopSeconds());
        return figures;
    }

    private static Start median(List<Start> starts, Comparator<Start> order) {
        return starts.stream().sorted(order).toList().get(starts.size() / 2);
    }

    private Start measure(Path data) throws Exception {
        var port = Tools.freePort();
        var begin = System.nanoTime();
        var paper = new ProcessBuilder(
                        Path.of(System.getProperty("broadsheet.repository"), "run")
                                .toString(),
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(port),
                        "--management-port",
                        String.valueOf(Tools.freePort()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var front = firstPage(paper, port);
        var seconds = (System.nanoTime() - begin) / NANOS;
        readLinks(port, front);
        var postgres = Long.parseLong(Files.readAllLines(data.resolve("postgresql/main/postmaster.pid"))
                .getFirst()
                .strip());
        var jvm = pss(paper.pid());
        var server = pss(postgres);
        for (var child : ProcessHandle.of(postgres).orElseThrow().descendants().toList()) {
            server += pss(child.pid());
        }
        var stop = System.nanoTime();
        paper.destroy();
        paper.waitFor();
        return new Start(seconds, jvm / KIB, server / KIB, (System.nanoTime() - stop) / NANOS);
    }

    private String firstPage(Process paper, int port) throws Exception {
        while (paper.isAlive()) {
            try {
                return get(port, "/");
            } catch (IOException notYet) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
        throw new IllegalStateException("the paper ended with " + paper.exitValue());
    }

    private void readLinks(int port, String page) throws Exception {
        for (var link : LINK.matcher(page)
                .results()
                .map(result -> result.group(1))
                .distinct()
                .toList()) {
            get(port, link);
        }
    }

    private String get(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    /// Proportional set size in KiB: shared pages count by the share.
    private static long pss(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }
    }
}
