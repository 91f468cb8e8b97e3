package broadsheet.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `fresh`: from the API's answer to a publication, a correction and a withdrawal until every page that shows the
/// story says so.
final class FreshBenchmark implements Benchmark {
    private static final int ROUNDS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final double NANOS = 1e6;

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws Exception {
        var folder = Files.createTempDirectory("broadsheet-fresh");
        var times = new LinkedHashMap<String, List<Double>>();
        try (var paper = new Paper(folder)) {
            paper.settle(paper.story());
            var newsroom = new Newsroom(paper);
            for (int round = 0; round < ROUNDS; round++) {
                live(paper, newsroom, "新鮮 " + round, times);
            }
        } finally {
            Tools.delete(folder);
        }
        var figures = new LinkedHashMap<String, Object>();
        times.forEach((action, millis) -> {
            var sorted = millis.stream().sorted().toList();
            figures.put(action + "MedianMillis", sorted.get(sorted.size() / 2));
            figures.put(action + "MaxMillis", sorted.getLast());
            table.printf(
                    "%-9s right on every page after %6.1f ms (median), %6.1f ms (longest of %d)%n",
                    action, sorted.get(sorted.size() / 2), sorted.getLast(), ROUNDS);
        });
        return figures;
    }

    private static void live(Paper paper, Newsroom newsroom, String headline, Map<String, List<Double>> times)
            throws Exception {
        var pages = List.of(
                "/daily/", "/daily/local/", "/latest", "/tag/%E6%96%B0%E9%AE%AE", "/daily/feed.xml", "/feed.json");
        for (var page : pages) {
            paper.get(page, "identity");
        }
        var story = newsroom.publish(story(headline));
        var own = "/story/" + story.path("id").asLong();
        var all = new ArrayList<>(pages);
        all.add(own);
        measure(times, "publish", () -> all.stream().allMatch(page -> says(paper, page, headline)));
        var better = story(headline + " 更正");
        var body = Newsroom.object().put("note", "標題原誤植，已更正。");
        body.set("story", better);
        var corrected = newsroom.change(story, "correct", body);
        measure(times, "correct", () -> all.stream().allMatch(page -> says(paper, page, headline + " 更正")));
        newsroom.change(corrected, "withdraw", Newsroom.object().put("reason", "測量結束，撤回。"));
        measure(times, "withdraw", () -> all.stream().noneMatch(page -> says(paper, page, headline)));
    }

    private static ObjectNode story(String headline) {
        var story =
                Newsroom.object().put("paper", "daily").put("section", "local").put("headline", headline);
        story.putArray("tags").add("新鮮");
        var body = story.putObject("body").put("type", "doc");
        var text = body.putArray("content").addObject().put("type", "paragraph").putArray("content");
        text.addObject().put("type", "text").put("text", "一則用來測量的新聞。");
        return story;
    }

    private interface Condition {
        boolean holds() throws IOException, InterruptedException;
    }

    private static void measure(Map<String, List<Double>> times, String action, Condition condition)
            throws IOException, InterruptedException {
        var start = System.nanoTime();
        while (!condition.holds()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new Lacking(action + " was not seen within " + PATIENCE);
            }
        }
        times.computeIfAbsent(action, name -> new ArrayList<>())
                .add(Math.round((System.nanoTime() - start) / NANOS * 10) / 10.0);
    }

    private static boolean says(Paper paper, String page, String words) {
        try {
            var text = new String(paper.get(page, "identity").body(), StandardCharsets.UTF_8);
            // Headlines carry marks where a line may break.
            return text.replaceAll("<[^>]*>", "").contains(words);
        } catch (IOException e) {
            throw new Lacking(page + " cannot be read: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
