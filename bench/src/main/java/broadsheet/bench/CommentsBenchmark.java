package broadsheet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// `comments`: comments accepted per second by 64 connections against plain single-row inserts into the same
/// PostgreSQL; the first page of a discussion of 100,000 comments against one of 100; hits of a story page while 200
/// comments a second pour into it. The limits on how often one may write are lifted. `accepted`, `hits` and `pages`
/// behind the name measure only that; `accepted unscreened` leaves screening out.
final class CommentsBenchmark implements Benchmark {
    private static final int MEMBERS = 64;
    private static final int STORIES = 32;
    private static final int ROUNDS = 3;
    private static final int SECONDS = 5;
    private static final int WARM_UP = 20;
    private static final int POURED = 200;
    private static final int SHORT = 100;
    private static final int LONG = 100_000;
    private static final int PAGES = 40;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final double MILLIS = 1e6;
    private static final double MICROS = 1e3;
    private static final String TEXT = "這次的報導寫得很清楚，不過我想知道後續的補償要由誰來付，希望記者繼續追下去。";
    private static final String UNLIMITED = """
            -Dbroadsheet.forum.limits.comments-per-author=100000000
            -Dbroadsheet.forum.limits.per-address=100000000
            -Dbroadsheet.screening.per-minute=100000000
            -Dbroadsheet.screening.repeats=100000000
            """.replace('\n', ' ');
    /// Asks nothing of a text but its length: what screening costs shows beside it.
    private static final String UNSCREENED = " -Dbroadsheet.screening.phases=length ";

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws Exception {
        Tools.need(List.of(Wrk.PROGRAM), "wrk");
        var folder = Files.createTempDirectory("broadsheet-comments");
        // More connections than the paper needs: those of the inserts beside it.
        Files.createDirectories(folder.resolve("data/postgresql"));
        Files.writeString(folder.resolve("data/postgresql/custom.conf"), "max_connections = 150\n");
        var figures = new LinkedHashMap<String, Object>();
        try (var paper = new Paper(folder, arguments.contains("unscreened") ? UNLIMITED + UNSCREENED : UNLIMITED)) {
            paper.settle(paper.story());
            try (var database = new TalkDatabase(paper.data())) {
                var writers = new Writers(paper, database.members(MEMBERS), TEXT);
                var stories = database.stories(STORIES + 3);
                if (wanted(arguments, "accepted")) {
                    figures.putAll(accepted(paper, folder, writers, database, stories.subList(0, STORIES), table));
                }
                if (wanted(arguments, "hits")) {
                    figures.putAll(hits(paper, writers, stories.get(STORIES), table));
                }
                if (wanted(arguments, "pages")) {
                    figures.putAll(pages(paper, database, stories.subList(STORIES + 1, STORIES + 3), table));
                }
            }
        } finally {
            Tools.delete(folder);
        }
        return figures;
    }

    private static boolean wanted(List<String> arguments, String part) {
        return arguments.isEmpty() || arguments.contains(part);
    }

    private static Map<String, Object> accepted(
            Paper paper, Path folder, Writers writers, TalkDatabase database, List<Long> many, PrintStream table)
            throws Exception {
        var one = many.subList(0, 1);
        database.prepareInserts();
        writers.rate(folder, many, WARM_UP);
        writers.rate(folder, one, WARM_UP / 2);
        database.inserts(Wrk.CONNECTIONS, 2, TEXT);
        var inserts = new ArrayList<Double>();
        var underMany = new ArrayList<Double>();
        var underOne = new ArrayList<Double>();
        var costs = new Costs(paper);
        for (int round = 0; round < ROUNDS; round++) {
            inserts.add(database.inserts(Wrk.CONNECTIONS, SECONDS, TEXT));
            var before = database.comments();
            underMany.add(writers.rate(folder, many, SECONDS));
            underOne.add(costs.of(() -> writers.rate(folder, one, SECONDS)));
            var kept = database.comments() - before;
            if (kept < (underMany.getLast() + underOne.getLast()) * SECONDS * 0.99) {
                throw new Lacking("fewer comments in the database than were accepted: " + kept);
            }
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("plainInsertsPerSecond", Math.round(median(inserts)));
        figures.put("acceptedPerSecond", Math.round(median(underMany)));
        figures.put("acceptedPerSecondOneStory", Math.round(median(underOne)));
        figures.put("ratioToInserts", rounded(median(underMany) / median(inserts)));
        figures.put("ratioToInsertsOneStory", rounded(median(underOne) / median(inserts)));
        costs.into(figures);
        print(table, figures);
        return figures;
    }

    /// What a comment costs the processor: tells more than rates while other work goes on.
    private static final class Costs {
        private final Paper paper;
        private final List<Double> jvm = new ArrayList<>();
        private final List<Double> database = new ArrayList<>();

        Costs(Paper paper) {
            this.paper = paper;
        }

        /// The rate of a round.
        double of(Callable<Double> round) throws Exception {
            var cpu = paper.cpu();
            var millis = paper.databaseMillis();
            var rate = round.call();
            jvm.add(paper.cpu().minus(cpu).toNanos() / MICROS / rate / SECONDS);
            database.add((paper.databaseMillis() - millis) * MICROS / rate / SECONDS);
            return rate;
        }

        void into(Map<String, Object> figures) {
            figures.put("cpuMicrosOneStory", Math.round(median(jvm)));
            figures.put("cpuMicrosOneStoryDatabase", Math.round(median(database)));
        }
    }

    private static Map<String, Object> hits(Paper paper, Writers writers, long story, PrintStream table)
            throws IOException, InterruptedException {
        var page = "/story/" + story;
        var quiet = new ArrayList<Double>();
        var pouring = new ArrayList<Double>();
        var accepted = new ArrayList<Double>();
        Wrk.run(paper.url(page), "br", 2, paper::cpu);
        for (int round = 0; round < ROUNDS; round++) {
            paper.settle(page);
            quiet.add(Wrk.run(paper.url(page), "br", SECONDS, paper::cpu).rate());
            try (var pour = writers.pour(story, POURED)) {
                Thread.sleep(PAUSE);
                var before = pour.accepted();
                pouring.add(Wrk.run(paper.url(page), "br", SECONDS, paper::cpu).rate());
                accepted.add((double) (pour.accepted() - before) / SECONDS);
            }
        }
        var figures = new LinkedHashMap<String, Object>();
        figures.put("hitsPerSecondQuiet", Math.round(median(quiet)));
        figures.put("hitsPerSecondWhilePouring", Math.round(median(pouring)));
        figures.put("pouredPerSecond", Math.round(median(accepted)));
        figures.put("ratioOfHits", rounded(median(pouring) / median(quiet)));
        print(table, figures);
        return figures;
    }

    private static Map<String, Object> pages(Paper paper, TalkDatabase database, List<Long> stories, PrintStream table)
            throws Exception {
        database.fill(stories.getFirst(), SHORT);
        database.fill(stories.getLast(), LONG);
        paper.settle("/");
        var newsroom = new Newsroom(paper);
        var figures = new LinkedHashMap<String, Object>();
        for (var path : List.of("/story/%d/comments", "/story/%d")) {
            var few = new ArrayList<Double>();
            var lots = new ArrayList<Double>();
            for (int round = 0; round < 2 * PAGES; round++) {
                var headline = "測量 " + path.length() + " " + round;
                newsroom.breaking(headline);
                Thread.sleep(PAUSE);
                // The first page that is made again also reads what all pages show, so each is the first in turn.
                for (int i = 0; i < 2; i++) {
                    int one = (round + i) % 2;
                    var millis = missed(paper, path.formatted(stories.get(one)), headline);
                    if (round >= PAGES) {
                        (one == 0 ? few : lots).add(millis);
                    }
                }
            }
            var name = path.endsWith("comments") ? "discussion" : "story";
            figures.put(name + "Millis100", rounded(median(few)));
            figures.put(name + "Millis100000", rounded(median(lots)));
            figures.put(name + "Times", rounded(median(lots) / median(few)));
        }
        print(table, figures);
        return figures;
    }

    /// Milliseconds for a page that a change has made stale.
    private static double missed(Paper paper, String page, String headline) throws IOException, InterruptedException {
        var begin = System.nanoTime();
        var answer = paper.get(page, "identity");
        var millis = (System.nanoTime() - begin) / MILLIS;
        if (answer.statusCode() != 200 || !new String(answer.body(), StandardCharsets.UTF_8).contains(headline)) {
            throw new Lacking(page + " was not made again");
        }
        return millis;
    }

    private static void print(PrintStream table, Map<String, Object> figures) {
        figures.forEach((name, value) -> table.printf("%-28s %10s%n", name, value));
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
