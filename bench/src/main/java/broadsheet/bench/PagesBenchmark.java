package broadsheet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// `pages`: processor time of the paper and of PostgreSQL for making each kind of public page. A 快訊 that begins or
/// ends makes all of them stale; then each is asked for once. Names behind it measure only those pages.
final class PagesBenchmark implements Benchmark {
    private static final int WARM_UP = 1_500;
    private static final int ROUNDS = 60;
    /// A page is remade at most once in 200 ms; while warming up the other pages take part of that.
    private static final Duration PAUSE = Duration.ofMillis(300);

    private static final Duration SHORT_PAUSE = Duration.ofMillis(120);
    private static final Pattern AUTHOR = Pattern.compile("rel=\"author\" href=\"(/author/[^\"]+)\"");

    private record Cost(Threads.Spent spent, double postgres) {}

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws Exception {
        var folder = Files.createTempDirectory("broadsheet-pages");
        try (var paper = new Paper(folder)) {
            var story = paper.story();
            paper.settle(story);
            var newsroom = new Newsroom(paper);
            var costs = new LinkedHashMap<String, List<Cost>>();
            var pages = pages(paper, story);
            if (!arguments.isEmpty()) {
                pages.keySet().retainAll(arguments);
            }
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                newsroom.breaking("測量 " + round);
                Thread.sleep(round < WARM_UP ? SHORT_PAUSE : PAUSE);
                for (var page : pages.entrySet()) {
                    var cost = cost(paper, page.getValue());
                    if (round >= WARM_UP) {
                        costs.computeIfAbsent(page.getKey(), name -> new ArrayList<>())
                                .add(cost);
                    }
                }
            }
            return figures(costs, table);
        } finally {
            Tools.delete(folder);
        }
    }

    private static Map<String, Object> figures(Map<String, List<Cost>> costs, PrintStream table) {
        var figures = new LinkedHashMap<String, Object>();
        costs.forEach((name, all) -> {
            double page = median(all, cost -> cost.spent().making() + cost.postgres());
            figures.put(name, page);
            table.printf(
                    "%-18s %5.2f ms CPU a page, of it PostgreSQL %5.2f; beside: compiling %5.2f, packing %5.2f"
                            + " (medians of %d)%n",
                    name,
                    page,
                    median(all, Cost::postgres),
                    median(all, cost -> cost.spent().compiling()),
                    median(all, cost -> cost.spent().afterwards()),
                    all.size());
        });
        return figures;
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> what) {
        var sorted = costs.stream().mapToDouble(what).sorted().toArray();
        return Math.round(sorted[sorted.length / 2] * 100) / 100.0;
    }

    private static Map<String, String> pages(Paper paper, String story) throws IOException, InterruptedException {
        var author = AUTHOR.matcher(new String(paper.get(story, "identity").body(), StandardCharsets.UTF_8));
        var pages = new LinkedHashMap<String, String>();
        pages.put("front", "/daily/");
        pages.put("section", "/daily/local/");
        pages.put("story", story);
        pages.put("story, simplified", "/zh-hans" + story);
        pages.put("front, simplified", "/zh-hans/daily/");
        pages.put("latest", "/latest");
        pages.put("tag", "/tag/Veranta");
        if (author.find()) {
            pages.put("author", author.group(1));
        }
        for (var name : List.of("breaking", "most-read", "corrections", "rules", "about", "privacy")) {
            pages.put(name, "/" + name);
        }
        pages.put("search", "/search?q=%E8%87%BA%E5%8D%97");
        return pages;
    }

    private static Cost cost(Paper paper, String page) throws IOException, InterruptedException {
        var postgres = paper.databaseMillis();
        var before = Threads.millis(paper.pid());
        var answer = paper.get(page, "br");
        if (answer.statusCode() != 200) {
            throw new Lacking(page + " answers " + answer.statusCode());
        }
        return new Cost(Threads.Spent.since(before, paper.pid()), paper.databaseMillis() - postgres);
    }
}
