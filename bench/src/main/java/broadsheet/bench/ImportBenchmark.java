package broadsheet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// `import FOLDER`: all files of a folder into an empty paper with a heap of 512 MB, full-text index included; the same
/// again; and, as the reference, reading and checking alone (`--dry-run`).
final class ImportBenchmark implements Benchmark {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double NANOS = 1e9;
    private static final long KIB = 1024;

    /// One run of the command.
    private record Run(JsonNode report, double seconds, long residentMib) {}

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws Exception {
        if (arguments.size() != 1) {
            throw new Lacking("./benchmark import FOLDER: which files?");
        }
        var folder = Files.createTempDirectory("broadsheet-import");
        try {
            var dry = run(arguments.getFirst(), folder.resolve("none"), "--dry-run");
            var first = run(arguments.getFirst(), folder.resolve("data"), "--publish");
            var again = run(arguments.getFirst(), folder.resolve("data"), "--publish");
            print(table, "reading only", dry);
            print(table, "import", first);
            print(table, "again", again);
            var figures = new LinkedHashMap<String, Object>();
            figures.put("stories", first.report().path("created").asLong());
            figures.put("refused", first.report().path("refused").asLong());
            figures.put("seconds", rounded(first.seconds()));
            figures.put("secondsAgain", rounded(again.seconds()));
            figures.put("unchangedAgain", again.report().path("unchanged").asLong());
            figures.put("timesReadingOnly", rounded(first.seconds() / dry.seconds()));
            figures.put("residentMib", first.residentMib());
            return figures;
        } finally {
            Tools.delete(folder);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static void print(PrintStream table, String name, Run run) {
        table.printf("%-13s %6.2f s   %4d MiB   %s%n", name, run.seconds(), run.residentMib(), counts(run.report()));
    }

    private static String counts(JsonNode report) {
        var counts = new ArrayList<String>();
        for (var name : List.of("read", "created", "updated", "unchanged", "refused")) {
            counts.add(name + " " + report.path(name).asLong());
        }
        return String.join(", ", counts);
    }

    private static Run run(String files, Path data, String option) throws IOException, InterruptedException {
        var command = Path.of(System.getProperty("broadsheet.repository", "."), "broadsheet")
                .toAbsolutePath()
                .toString();
        var builder = new ProcessBuilder(command, "import", files, "--data", data.toString(), "--json", option)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("BROADSHEET_HEAP", "512m");
        var begin = System.nanoTime();
        var process = builder.start();
        var output = CompletableFuture.supplyAsync(() -> text(process));
        long resident = 0;
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            resident = Math.max(resident, resident(process.pid()));
        }
        var seconds = (System.nanoTime() - begin) / NANOS;
        if (process.exitValue() > 1) {
            throw new Lacking("the import ended with " + process.exitValue());
        }
        return new Run(JSON.readTree(output.join()), seconds, resident / KIB);
    }

    private static String text(Process process) {
        try {
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Lacking("the import said nothing: " + e.getMessage());
        }
    }

    /// The most memory that a process held so far, in KiB; 0 when it is gone.
    private static long resident(long pid) {
        try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException gone) {
            return 0;
        }
    }
}
