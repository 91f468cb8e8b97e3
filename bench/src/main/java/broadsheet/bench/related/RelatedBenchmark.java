package broadsheet.bench.related;

import broadsheet.bench.Benchmark;
import broadsheet.bench.Lacking;
import broadsheet.bench.Tools;
import broadsheet.embedding.Nearest;
import broadsheet.embedding.Vector;
import broadsheet.embedding.VectorShelf;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.DatabaseAccess;
import broadsheet.platform.db.DatabaseServer;
import broadsheet.platform.db.Migrations;
import broadsheet.related.RelatedFinder;
import broadsheet.search.NeighbourShelf;
import broadsheet.story.Story;
import broadsheet.twin.TwinFinder;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/// `related FILE [STORIES]`: what related news and twins cost a story in an archive of 500,000, made from the real
/// stories
/// of the file. Words are found in an index on disk, meanings among random vectors in memory, twins in PostgreSQL;
/// stories
/// are read from a file, and whole vectors made again from their seed instead of read from the database.
public final class RelatedBenchmark implements Benchmark {
    private static final int STORIES = 500_000;
    private static final int FEW = 23_000;
    private static final int WARM_UP = 150;
    private static final int MEASURED = 300;
    private static final int BATCH = 500;
    private static final int PARTS = 512;
    private static final Duration WITHIN = Duration.ofDays(365);
    private static final double MILLI = 1e6;
    private static final double MIB = 1024.0 * 1024;

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws Exception {
        if (arguments.isEmpty()) {
            throw new Lacking("./benchmark related FILE [STORIES]: a file of real stories, as JSON lines");
        }
        int many = arguments.size() > 1 ? Integer.parseInt(arguments.get(1)) : STORIES;
        var folder = Files.createTempDirectory("broadsheet-related");
        var figures = new LinkedHashMap<String, Object>();
        try (var archive = RecombinedArchive.of(Path.of(arguments.getFirst()), folder.resolve("stories"), many)) {
            figures.put("stories", many);
            twins(archive, folder.resolve("data"), figures);
            related(archive, folder.resolve("index"), figures);
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

    private static void twins(RecombinedArchive archive, Path data, Map<String, Object> figures) throws Exception {
        try (var server = DatabaseServer.embedded(data).orThrow()) {
            Migrations.apply(server.access()).orThrow();
            var database = Database.at(server.access());
            var finder = TwinFinder.at(database);
            int few = Math.min(FEW, archive.size() / 2);
            remember(archive, database, finder, 1, few);
            index(server.access());
            measure(few + 1, archive.size(), id -> find(archive, database, finder, id), "twins" + few, figures);
            run(server.access(), "drop index twin_print_bands", "truncate twin_print");
            var asked = archive.size() - WARM_UP - MEASURED;
            remember(archive, database, finder, 1, asked);
            index(server.access());
            measure(asked + 1, archive.size(), id -> find(archive, database, finder, id), "twins", figures);
        }
    }

    private static void find(RecombinedArchive archive, Database database, TwinFinder finder, long id) {
        database.transaction(() -> finder.find(archive.story(id), archive::stories));
    }

    private static void remember(RecombinedArchive archive, Database database, TwinFinder finder, int from, int to)
            throws SQLException {
        var batches = LongStream.iterate(from, first -> first <= to, first -> first + BATCH);
        batches.parallel()
                .forEach(first -> database.transaction(() -> {
                    for (long id = first; id < Math.min(first + BATCH, to + 1L); id++) {
                        finder.remember(archive.story(id));
                    }
                    return true;
                }));
    }

    /// As the migrations make it, once all is there.
    private static void index(DatabaseAccess access) throws SQLException {
        run(
                access,
                "drop index if exists twin_print_bands",
                "set maintenance_work_mem = '256MB'",
                "create index twin_print_bands on twin_print using gin (bands) with (fastupdate = off)",
                "analyze twin_print");
    }

    private static void run(DatabaseAccess access, String... commands) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private static void related(RecombinedArchive archive, Path folder, Map<String, Object> figures) {
        var vectors = new VectorShelf();
        try (var words = new NeighbourShelf(folder)) {
            var began = System.nanoTime();
            LongStream.iterate(1, first -> first <= archive.size(), first -> first + BATCH)
                    .parallel()
                    .forEach(first -> words.add(batch(archive, first)));
            words.show();
            figures.put("indexedPerSecond", Math.round(archive.size() / ((System.nanoTime() - began) / 1e9)));
            for (long id = 1; id <= archive.size(); id++) {
                vectors.put(id, vector(id));
            }
            var meanings = new Nearest(vectors, RelatedBenchmark::vectors);
            var finder = new RelatedFinder(words, meanings, archive::stories, _ -> Map.of());
            measure(1, archive.size(), id -> finder.find(archive.story(id), WITHIN, 10), "related", figures);
        }
    }

    private static List<Story> batch(RecombinedArchive archive, long first) {
        return LongStream.range(first, Math.min(first + BATCH, archive.size() + 1L))
                .mapToObj(archive::story)
                .toList();
    }

    private static Map<Long, Vector> vectors(Collection<Long> stories) {
        var vectors = new HashMap<Long, Vector>();
        stories.forEach(story -> vectors.put(story, vector(story)));
        return vectors;
    }

    private static Vector vector(long story) {
        var random = new SplittableRandom(story);
        var parts = new float[PARTS];
        for (int i = 0; i < PARTS; i++) {
            parts[i] = random.nextFloat() * 2 - 1;
        }
        return Vector.of(parts);
    }

    /// Stories spread over a stretch of the archive, after some for warming up.
    private static void measure(long from, long to, Consumer<Long> work, String name, Map<String, Object> figures) {
        int asked = WARM_UP + MEASURED;
        var millis = new double[MEASURED];
        for (int i = 0; i < asked; i++) {
            var id = from + (to - from) * i / asked;
            var began = System.nanoTime();
            work.accept(id);
            if (i >= WARM_UP) {
                millis[i - WARM_UP] = (System.nanoTime() - began) / MILLI;
            }
        }
        Arrays.sort(millis);
        figures.put(name + "MeanMillis", rounded(Arrays.stream(millis).average().orElse(0)));
        figures.put(name + "MedianMillis", rounded(millis[MEASURED / 2]));
        figures.put(name + "P95Millis", rounded(millis[MEASURED * 95 / 100]));
    }

    private static double rounded(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
