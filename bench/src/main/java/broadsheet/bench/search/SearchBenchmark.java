package broadsheet.bench.search;

import broadsheet.bench.Benchmark;
import broadsheet.bench.Lacking;
import broadsheet.bench.Paper;
import broadsheet.bench.Tools;
import broadsheet.bench.related.RecombinedArchive;
import broadsheet.search.SearchQuery;
import broadsheet.search.SearchShelf;
import broadsheet.story.Story;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// `search FILE [STORIES]`: searches in an archive of 500,000 stories made from the real stories of the file, 20 a
/// second, while a paper serves pages; the same queries on Lucene's own CJK bigrams in the same run, in turns.
public final class SearchBenchmark implements Benchmark {
    private static final int STORIES = 500_000;
    private static final int QUERIES = 800;
    private static final int WARM_UP = 200;
    private static final int PER_SECOND = 20;
    private static final int SHOWN = 20;
    private static final int BATCH = 500;
    private static final double MIB = 1024.0 * 1024;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws Exception {
        if (arguments.isEmpty()) {
            throw new Lacking("./benchmark search FILE [STORIES]: a file of real stories, as JSON lines");
        }
        int many = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : STORIES;
        var folder = Files.createTempDirectory("broadsheet-search");
        var figures = new LinkedHashMap<String, Object>();
        try (var archive = RecombinedArchive.of(Path.of(arguments.getFirst()), folder.resolve("stories"), many);
                var ours = new SearchShelf(folder.resolve("ours"), NOW);
                var plain = new PlainBigrams(folder.resolve("plain"))) {
            figures.put("stories", many);
            build(archive, ours::add, "ours", figures);
            ours.show();
            build(archive, stories -> added(plain, stories), "plain", figures);
            plain.show();
            figures.put("indexMib", Math.round(size(folder.resolve("ours")) / MIB));
            figures.put("plainIndexMib", Math.round(size(folder.resolve("plain")) / MIB));
            measure(folder, new Queries(archive).make(WARM_UP + QUERIES), ours, plain, figures);
            var heap = ManagementFactory.getMemoryMXBean();
            heap.gc();
            figures.put("heapMib", Math.round(heap.getHeapMemoryUsage().getUsed() / MIB));
            figures.put("mostHeapMib", Math.round(Runtime.getRuntime().maxMemory() / MIB));
            figures.forEach((name, value) -> table.println(name + ": " + value));
            return figures;
        } finally {
            Tools.delete(folder);
        }
    }

    private static void build(
            RecombinedArchive archive, Consumer<List<Story>> add, String name, Map<String, Object> figures) {
        var began = System.nanoTime();
        LongStream.iterate(1, first -> first <= archive.size(), first -> first + BATCH)
                .parallel()
                .forEach(first -> add.accept(LongStream.range(first, Math.min(first + BATCH, archive.size() + 1L))
                        .mapToObj(archive::story)
                        .toList()));
        figures.put(name + "BuiltPerSecond", Math.round(archive.size() / ((System.nanoTime() - began) / 1e9)));
    }

    private static void added(PlainBigrams plain, Collection<Story> stories) {
        try {
            plain.add(stories);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            long bytes = 0;
            for (var file : files.toList()) {
                bytes += Files.size(file);
            }
            return bytes;
        }
    }

    /// A query is late from the moment at which it should have begun.
    private static void measure(
            Path folder, List<String> queries, SearchShelf ours, PlainBigrams plain, Map<String, Object> figures)
            throws Exception {
        var mine = new ArrayList<Double>();
        var others = new ArrayList<Double>();
        try (var paper = new Paper(folder)) {
            paper.settle(paper.story());
            try (var pages = new PageTraffic(paper.url(paper.story()))) {
                var clock = new Paced(PER_SECOND * 2);
                for (int i = 0; i < queries.size(); i++) {
                    var query = queries.get(i);
                    var one = clock.millis(() -> ours.find(SearchQuery.of(query, SHOWN)));
                    var other = clock.millis(() -> plain.find(query, SHOWN));
                    if (i >= WARM_UP) {
                        mine.add(one);
                        others.add(other);
                    }
                }
                figures.put("pagesPerSecond", pages.perSecond());
            }
        }
        figures.put("queries", mine.size());
        put(figures, "ours", mine);
        put(figures, "plain", others);
    }

    private static void put(Map<String, Object> figures, String name, List<Double> millis) {
        var sorted = millis.stream().sorted().toList();
        figures.put(name + "MedianMillis", rounded(sorted.get(sorted.size() / 2)));
        figures.put(name + "P95Millis", rounded(sorted.get(sorted.size() * 95 / 100)));
        figures.put(name + "P99Millis", rounded(sorted.get(sorted.size() * 99 / 100)));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
