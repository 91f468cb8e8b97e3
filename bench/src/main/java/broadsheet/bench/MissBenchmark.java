package broadsheet.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// `miss`: processor time of the paper and of PostgreSQL for a story page that nobody asked for before, in an archive
/// of 10,000 stories and in one of 200,000. The stories asked for are copies of the one that leads the demo's front
/// page.
final class MissBenchmark implements Benchmark {
    private static final int SMALL = 10_000;
    private static final int BIG = 200_000;
    private static final int WARM_UP = 1_500;
    private static final int MEASURED = 400;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 1_500;
    private static final int WORDS_EACH = 60;
    private static final List<String> WORDS = List.of(("市府 道路 工程 捷運 學校 教師 學生 農民 漁港 颱風 豪雨 水庫 電價 油價 股市 匯率 出口 晶片 工廠 園區 "
                    + "醫院 疫苗 長照 托育 社宅 都更 公園 綠地 球隊 決賽 選手 教練 電影 導演 樂團 展覽 古蹟 廟會 夜市 老街 "
                    + "議會 質詢 預算 條例 修法 法院 檢方 警方 消防 救護 海巡 演習 外交 訪團 論壇 簽署 投資 併購 營收 財報")
            .split(" "));
    /// As long as all stories may take to be compared with each other in the background.
    private static final Duration COMPARED = Duration.ofMinutes(9);

    /// Processor time for one page, by where it was spent, as in [Threads.Spent], and in PostgreSQL.
    private record Cost(double making, double afterwards, double postgres, double compiling) {
        double all() {
            return making + postgres;
        }
    }

    /// @param first for pages that nobody asked for before; PostgreSQL works for the neighbours at the same time
    /// @param again for the same pages after a 快訊 has made all of them stale: the page alone
    private record Costs(Cost first, Cost again) {}

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws Exception {
        var folder = Files.createTempDirectory("broadsheet-miss");
        try (var paper = new Paper(folder)) {
            var model = Long.parseLong(paper.story().replaceAll("\\D", ""));
            paper.settle("/story/" + model);
            var newsroom = new Newsroom(paper);
            var copies = copies(newsroom, model);
            fill(folder, paper, 0, SMALL);
            ask(paper, copies.subList(0, WARM_UP));
            var small = both(paper, newsroom, copies.subList(WARM_UP, WARM_UP + MEASURED));
            fill(folder, paper, SMALL, BIG);
            var big = both(paper, newsroom, copies.subList(WARM_UP + MEASURED, copies.size()));
            print(table, SMALL, small);
            print(table, BIG, big);
            var figures = new LinkedHashMap<String, Object>();
            figures.put("cpuMillis10k", rounded(small.again().all()));
            figures.put("cpuMillis200k", rounded(big.again().all()));
            figures.put(
                    "timesTheSmallArchive",
                    rounded(big.again().all() / small.again().all()));
            figures.put("firstWithNeighboursMillis10k", rounded(whole(small.first())));
            figures.put("firstWithNeighboursMillis200k", rounded(whole(big.first())));
            return figures;
        } finally {
            Tools.delete(folder);
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static double whole(Cost cost) {
        return cost.all() + cost.afterwards();
    }

    private static Costs both(Paper paper, Newsroom newsroom, List<String> pages)
            throws IOException, InterruptedException {
        var first = measure(paper, pages);
        paper.settle("/latest");
        newsroom.breaking("讓每一頁都重做的快訊");
        paper.settle("/latest");
        return new Costs(first, measure(paper, pages));
    }

    private static void print(PrintStream table, int stories, Costs costs) {
        print(table, stories, "first", costs.first());
        print(table, stories, "again", costs.again());
    }

    private static void print(PrintStream table, int stories, String what, Cost cost) {
        table.printf(
                "%,9d stories, %s: %5.2f ms CPU a page: making %5.2f, PostgreSQL %5.2f;"
                        + " afterwards in the background %5.2f; compiling %5.2f%n",
                stories, what, cost.all(), cost.making(), cost.postgres(), cost.afterwards(), cost.compiling());
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
        write(file, from, to);
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("broadsheet.repository", "."), "broadsheet")
                                .toAbsolutePath()
                                .toString(),
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
        paper.settle("/latest", COMPARED);
    }

    private static void write(Path file, int from, int to) throws IOException {
        var random = new Random(from);
        try (var out = Files.newBufferedWriter(file)) {
            for (int i = from; i < to; i++) {
                out.write(Newsroom.object()
                        .put("id", "filler-" + i)
                        .put("source", "filler")
                        .put("date", DAY.minusDays(i % DAYS).toString())
                        .put("title", "存檔裡的第 " + i + " 則新聞")
                        .put("body", text(random))
                        .toString());
                out.newLine();
            }
        }
    }

    /// Some words in no order, so that no two stories are alike.
    private static String text(Random random) {
        var text = new StringBuilder();
        for (int word = 1; word <= WORDS_EACH; word++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(word % 6 == 0 ? "。" : "");
        }
        return text.toString();
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
        var postgres = paper.databaseMillis();
        ask(paper, pages);
        var spent = Threads.Spent.since(threads, paper.pid());
        var database = paper.databaseMillis() - postgres;
        double many = pages.size();
        return new Cost(spent.making() / many, spent.afterwards() / many, database / many, spent.compiling() / many);
    }
}
