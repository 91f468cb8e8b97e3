package broadsheet.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `miss`: processor time of the paper and of PostgreSQL for a story page that nobody asked for before, in an archive
/// of 10,000 stories and in one of 200,000. The stories asked for are copies of the one that leads the demo's front
/// page.
final class MissBenchmark implements Benchmark {
    private static final int SMALL = 10_000;
    private static final int BIG = 200_000;
    private static final int WARM_UP = 1_500;
    private static final int MEASURED = 400;

    /// Processor time for one page, by where it was spent.
    private record Cost(double making, double packing, double postgres) {
        double all() {
            return making + packing + postgres;
        }
    }

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws Exception {
        var folder = Files.createTempDirectory("broadsheet-miss");
        try (var paper = new Paper(folder)) {
            var model = Long.parseLong(paper.story().replaceAll("\\D", ""));
            paper.settle("/story/" + model);
            var copies = copies(new Newsroom(paper), model);
            fill(folder, paper, 0, SMALL);
            ask(paper, copies.subList(0, WARM_UP));
            var small = measure(paper, copies.subList(WARM_UP, WARM_UP + MEASURED));
            fill(folder, paper, SMALL, BIG);
            var big = measure(paper, copies.subList(WARM_UP + MEASURED, copies.size()));
            print(table, SMALL, small);
            print(table, BIG, big);
            var figures = new LinkedHashMap<String, Object>();
            figures.put("cpuMillis10k", rounded(small.all()));
            figures.put("cpuMillis200k", rounded(big.all()));
            figures.put("timesTheSmallArchive", rounded(big.all() / small.all()));
            return figures;
        } finally {
            Tools.delete(folder);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static void print(PrintStream table, int stories, Cost cost) {
        table.printf(
                "%,9d stories: %5.2f ms CPU a page: making %5.2f, in the background %5.2f, PostgreSQL %5.2f%n",
                stories, cost.all(), cost.making(), cost.packing(), cost.postgres());
    }

    private static List<String> copies(Newsroom newsroom, long model) throws IOException, InterruptedException {
        var story = (ObjectNode) newsroom.story(model);
        var pages = new ArrayList<String>();
        for (int i = 0; i < WARM_UP + 2 * MEASURED; i++) {
            story.put(
                    "headline",
                    "第 " + i + " 份 " + story.path("headline").asText().replaceAll("^第.*份 ", ""));
            pages.add("/story/" + newsroom.publish(story).path("id").asLong());
        }
        return pages;
    }

    /// Imports made-up stories beside the running paper and waits until it has nothing more to do.
    private static void fill(Path folder, Paper paper, int from, int to) throws IOException, InterruptedException {
        var file = folder.resolve("filler-" + from + ".jsonl");
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = from; i < to; i++) {
                out.write(Newsroom.object()
                        .put("id", "filler-" + i)
                        .put("source", "filler")
                        .put("date", "2025-01-01")
                        .put("title", "存檔裡的第 " + i + " 則新聞")
                        .put("body", ("這是存檔裡的一則新聞，編號 " + i + "，用來讓存檔變大。").repeat(6))
                        .toString());
                out.newLine();
            }
        }
        var command = Path.of(System.getProperty("broadsheet.repository", "."), "broadsheet");
        var process = new ProcessBuilder(
                        command.toAbsolutePath().toString(),
                        "import",
                        file.toString(),
                        "--paper",
                        "daily",
                        "--publish",
                        "--data",
                        paper.data().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("import.log").toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new Lacking("the import of the archive ended with " + process.exitValue());
        }
        paper.settle("/latest");
    }

    private static void ask(Paper paper, List<String> pages) throws IOException, InterruptedException {
        for (var page : pages) {
            var answer = paper.get(page, "br");
            if (answer.statusCode() != 200) {
                throw new Lacking(page + " answers " + answer.statusCode());
            }
        }
    }

    private static Cost measure(Paper paper, List<String> pages) throws IOException, InterruptedException {
        var threads = Threads.millis(paper.pid());
        var postgres = postgres(paper);
        ask(paper, pages);
        double making = 0;
        double packing = 0;
        for (var thread : Threads.millis(paper.pid()).entrySet()) {
            var used = thread.getValue() - threads.getOrDefault(thread.getKey(), 0.0);
            if (thread.getKey().contains("pack") || thread.getKey().contains("related")) {
                packing += used;
            } else {
                making += used;
            }
        }
        var database = postgres(paper).minus(postgres);
        return new Cost(making / pages.size(), packing / pages.size(), (double) database.toMillis() / pages.size());
    }

    private static Duration postgres(Paper paper) throws IOException {
        var lines = Files.readAllLines(paper.data().resolve("postgresql/main/postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .orElseThrow()
                .descendants()
                .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
