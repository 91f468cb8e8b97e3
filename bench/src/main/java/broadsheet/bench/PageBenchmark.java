package broadsheet.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// A ready story page against nginx with the very same bytes as files: same connections, rounds in turn.
final class PageBenchmark implements Benchmark {
    private static final int ROUNDS = 5;
    private static final int SECONDS = 4;
    private static final int WARM_UP_SECONDS = 6;

    private record Encoding(String name, String token, String suffix) {}

    private record Sides(List<Wrk.Result> paper, List<Wrk.Result> nginx) {
        double paper(ToDoubleFunction<Wrk.Result> figure) {
            return median(paper, figure);
        }

        double nginx(ToDoubleFunction<Wrk.Result> figure) {
            return median(nginx, figure);
        }

        double ratio(ToDoubleFunction<Wrk.Result> figure) {
            return paper(figure) / nginx(figure);
        }

        private static double median(List<Wrk.Result> results, ToDoubleFunction<Wrk.Result> figure) {
            return results.stream()
                    .mapToDouble(figure)
                    .sorted()
                    .skip(results.size() / 2)
                    .findFirst()
                    .orElse(Double.NaN);
        }
    }

    private static final List<Encoding> ENCODINGS = List.of(
            new Encoding("identity", "identity", ""),
            new Encoding("gzip", "gzip", ".gz"),
            new Encoding("brotli", "br", ".br"));

    @Override
    public Map<String, Object> run(List<String> arguments, PrintStream table) throws IOException, InterruptedException {
        Tools.need(
                List.of(Wrk.PROGRAM, Nginx.PROGRAM, Nginx.BROTLI),
                "wrk",
                "nginx-light",
                "libnginx-mod-http-brotli-static");
        var folder = Files.createTempDirectory("broadsheet-bench");
        Files.createDirectory(folder.resolve("www"));
        try (var paper = new Paper(folder);
                var nginx = new Nginx(folder)) {
            var page = paper.story();
            paper.settle(page);
            var sizes = save(paper, page, folder.resolve("www"));
            var sides = measure(paper, nginx, page);
            print(table, sides, sizes);
            var figures = figures(sides, sizes);
            figures.put("allocatedBytes", allocations(paper, page, table));
            return figures;
        } finally {
            Tools.delete(folder);
        }
    }

    private static Map<String, Object> save(Paper paper, String page, Path www)
            throws IOException, InterruptedException {
        var sizes = new LinkedHashMap<String, Object>();
        for (var encoding : ENCODINGS) {
            var response = paper.get(page, encoding.token());
            var packed = response.headers().firstValue("Content-Encoding").orElse("identity");
            if (response.statusCode() != 200 || !packed.equals(encoding.token())) {
                throw new Lacking(page + " answers " + response.statusCode() + " in " + packed);
            }
            Files.write(www.resolve("page.html" + encoding.suffix()), response.body());
            sizes.put(encoding.name(), response.body().length);
        }
        return sizes;
    }

    private static Map<Encoding, Sides> measure(Paper paper, Nginx nginx, String page)
            throws IOException, InterruptedException {
        var sides = new LinkedHashMap<Encoding, Sides>();
        for (var encoding : ENCODINGS) {
            var both = new Sides(new ArrayList<>(), new ArrayList<>());
            Wrk.run(paper.url(page), encoding.token(), WARM_UP_SECONDS, paper::cpu);
            Wrk.run(nginx.url("page.html"), encoding.token(), 1, nginx::cpu);
            for (int round = 0; round < ROUNDS; round++) {
                both.nginx().add(Wrk.run(nginx.url("page.html"), encoding.token(), SECONDS, nginx::cpu));
                both.paper().add(Wrk.run(paper.url(page), encoding.token(), SECONDS, paper::cpu));
                System.err.printf("%s, round %d of %d%n", encoding.name(), round + 1, ROUNDS);
            }
            sides.put(encoding, both);
        }
        return sides;
    }

    /// Heap taken for one answer in each encoding, and for one without a body (304), as the reference.
    private static Map<String, Object> allocations(Paper paper, String page, PrintStream table)
            throws IOException, InterruptedException {
        var bytes = new LinkedHashMap<String, Object>();
        for (var encoding : ENCODINGS) {
            bytes.put(encoding.name(), allocated(paper, page, "Accept-Encoding: " + encoding.token()));
        }
        var tag = paper.get(page, "br").headers().firstValue("ETag").orElseThrow();
        bytes.put("notModified", allocated(paper, page, "Accept-Encoding: br", "If-None-Match: " + tag));
        table.println("bytes of heap an answer: " + bytes);
        return bytes;
    }

    private static long allocated(Paper paper, String page, String... headers)
            throws IOException, InterruptedException {
        var before = paper.allocated();
        var answers = Wrk.answers(paper.url(page), WARM_UP_SECONDS, headers);
        return Math.round((paper.allocated() - before) / answers);
    }

    private static void print(PrintStream table, Map<Encoding, Sides> measured, Map<String, Object> sizes) {
        table.printf(
                "%n%-9s %7s | %10s %8s %7s | %10s %8s %7s | %6s %6s%n",
                "", "bytes", "paper/s", "p99 ms", "CPU µs", "nginx/s", "p99 ms", "CPU µs", "ratio", "p99 ×");
        measured.forEach((encoding, sides) -> table.printf(
                "%-9s %7s | %10.0f %8.2f %7.1f | %10.0f %8.2f %7.1f | %6.2f %6.2f%n",
                encoding.name(),
                sizes.get(encoding.name()),
                sides.paper(Wrk.Result::rate),
                sides.paper(Wrk.Result::p99Millis),
                sides.paper(Wrk.Result::cpuMicros),
                sides.nginx(Wrk.Result::rate),
                sides.nginx(Wrk.Result::p99Millis),
                sides.nginx(Wrk.Result::cpuMicros),
                sides.ratio(Wrk.Result::rate),
                sides.ratio(Wrk.Result::p99Millis)));
    }

    private static Map<String, Object> figures(Map<Encoding, Sides> measured, Map<String, Object> sizes) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("ratioToNginx", each(measured, sides -> sides.ratio(Wrk.Result::rate)));
        figures.put("p99TimesNginx", each(measured, sides -> sides.ratio(Wrk.Result::p99Millis)));
        figures.put("requestsPerSecond", each(measured, sides -> sides.paper(Wrk.Result::rate)));
        figures.put("nginxRequestsPerSecond", each(measured, sides -> sides.nginx(Wrk.Result::rate)));
        figures.put("p99Millis", each(measured, sides -> sides.paper(Wrk.Result::p99Millis)));
        figures.put("nginxP99Millis", each(measured, sides -> sides.nginx(Wrk.Result::p99Millis)));
        figures.put("cpuMicros", each(measured, sides -> sides.paper(Wrk.Result::cpuMicros)));
        figures.put("nginxCpuMicros", each(measured, sides -> sides.nginx(Wrk.Result::cpuMicros)));
        figures.put("bytes", sizes);
        figures.put("connections", Wrk.CONNECTIONS);
        figures.put("rounds", ROUNDS);
        return figures;
    }

    private static Map<String, Double> each(Map<Encoding, Sides> measured, ToDoubleFunction<Sides> figure) {
        var values = new LinkedHashMap<String, Double>();
        measured.forEach((encoding, sides) ->
                values.put(encoding.name(), Math.round(figure.applyAsDouble(sides) * 1_000) / 1_000.0));
        return values;
    }
}
