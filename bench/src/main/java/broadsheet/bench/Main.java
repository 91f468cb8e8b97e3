package broadsheet.bench;

import broadsheet.bench.queue.QueueBenchmark;
import broadsheet.bench.related.RelatedBenchmark;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `./benchmark NAME [FOLDER] [--json]`: runs one measurement; prints its table and, as the last
/// line, one line of JSON.
public final class Main {
    private static final Map<String, Benchmark> BENCHMARKS = new TreeMap<>(Map.of(
            "start", new StartBenchmark(),
            "page", new PageBenchmark(),
            "miss", new MissBenchmark(),
            "pages", new PagesBenchmark(),
            "fresh", new FreshBenchmark(),
            "import", new ImportBenchmark(),
            "comments", new CommentsBenchmark(),
            "related", new RelatedBenchmark(),
            "queue", new QueueBenchmark(),
            "screenshots", new Screenshots()));

    private Main() {}

    public static void main(String[] args) throws Exception {
        var names = List.of(args).stream().filter(arg -> !arg.startsWith("--")).toList();
        var benchmark = names.isEmpty() ? null : BENCHMARKS.get(names.getFirst());
        if (benchmark == null) {
            System.err.println(
                    "./benchmark NAME [FOLDER] [--json], with one of: " + String.join(" ", BENCHMARKS.keySet()));
            System.exit(2);
            return;
        }
        var table = List.of(args).contains("--json") ? System.err : System.out;
        var line = new LinkedHashMap<String, Object>();
        line.put("benchmark", names.getFirst());
        try {
            line.put("figures", benchmark.run(names.subList(1, names.size()), table));
        } catch (Lacking e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
        line.put("machine", Machine.describe());
        line.put("commit", System.getProperty("broadsheet.commit", ""));
        System.out.println(JsonMapper.builder().build().writeValueAsString(line));
    }

    /// What a figure was measured on.
    private static final class Machine {
        private static final long KIB_PER_GIB = 1024L * 1024L;

        private Machine() {}

        static String describe() throws IOException {
            return "%d cores, %d GiB, %s, Linux %s, Java %s"
                    .formatted(
                            Runtime.getRuntime().availableProcessors(),
                            Math.round((double) memoryKib() / KIB_PER_GIB),
                            line(Path.of("/proc/cpuinfo"), "model name").replaceAll(".*: *", ""),
                            System.getProperty("os.version"),
                            Runtime.version());
        }

        private static long memoryKib() throws IOException {
            return Long.parseLong(line(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", ""));
        }

        private static String line(Path file, String start) throws IOException {
            try (var lines = Files.lines(file)) {
                return lines.filter(line -> line.startsWith(start)).findFirst().orElse("0");
            }
        }
    }
}
