package broadsheet.evaluation;

import broadsheet.kernel.Outcome;
import broadsheet.screening.Draft;
import broadsheet.screening.Screening;
import java.nio.file.Path;
import java.util.Arrays;

/// Posts: how often screening agrees with people, and how many paragraphs of news it would hold.
final class ScreeningSuite implements Suite {
    private static final double NANOS = 1e6;
    private static final double P99 = 0.99;
    private static final int WARM = 5000;

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public Outcome<Figures> measure(Inputs inputs) {
        var quiet = inputs.find("quiet");
        return quiet.isPresent() ? quiet(quiet.get()) : inputs.need("cases").then(this::cases);
    }

    private Outcome<Figures> cases(Path file) {
        var screening = warm();
        var times = new Times();
        var agreement = new Agreement();
        return JsonLines.read(file, row -> {
                    var draft = Draft.of(row.text("text"));
                    var label = row.flag("label");
                    long start = System.nanoTime();
                    var stopped = screening.post(draft).stopped();
                    times.add(System.nanoTime() - start);
                    agreement.add(label, stopped);
                })
                .then(read -> Outcome.done(agreement
                        .print(new Figures(this).count("cases", read))
                        .number("p99Millis", times.quantile(P99) / NANOS)));
    }

    /// As in a paper that has been running: the first calls wait for the compiler.
    private static Screening warm() {
        var screening = Screening.standard();
        for (int i = 0; i < WARM; i++) {
            screening.post(Draft.of("第 " + i + " 則暖身的留言，說的是天氣與路況。"));
        }
        return screening;
    }

    private Outcome<Figures> quiet(Path file) {
        var screening = Screening.standard();
        var counts = new long[2];
        return JsonLines.read(file, row -> {
                    var paragraphs = row.text("body")
                            .lines()
                            .filter(line -> !line.isBlank())
                            .toList();
                    counts[0] += paragraphs.size();
                    counts[1] += paragraphs.stream()
                            .filter(paragraph ->
                                    screening.post(Draft.of(paragraph)).stopped())
                            .count();
                })
                .then(_ ->
                        Outcome.done(new Figures(this).count("texts", counts[0]).count("held", counts[1])));
    }

    /// Durations.
    private static final class Times {
        private long[] nanos = new long[1024];
        private int count;

        void add(long duration) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, count * 2);
            }
            nanos[count++] = duration;
        }

        double quantile(double share) {
            if (count == 0) {
                return Double.NaN;
            }
            var sorted = Arrays.copyOf(nanos, count);
            Arrays.sort(sorted);
            return sorted[(int) Math.min(count - 1L, Math.round(share * count))];
        }
    }
}
