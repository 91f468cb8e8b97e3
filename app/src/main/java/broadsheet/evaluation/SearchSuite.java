package broadsheet.evaluation;

import broadsheet.body.Body;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.search.Found;
import broadsheet.search.SearchQuery;
import broadsheet.search.SearchShelf;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/// Search: questions and the texts that answer them. The queries file has an id and a text a line, between tabs; the
/// judgments are those of TREC.
final class SearchSuite implements Suite {
    private static final int SHOWN = 10;
    private static final double MILLIS = 1e6;
    private static final double P95 = 0.95;
    private static final Instant MOMENT = Instant.EPOCH;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public Outcome<Figures> measure(Inputs inputs) {
        return inputs.need("corpus")
                .then(corpus -> inputs.need("queries")
                        .then(queries -> inputs.need("qrels").then(qrels -> measure(corpus, queries, qrels))));
    }

    private Outcome<Figures> measure(Path corpus, Path queries, Path qrels) {
        try (var measured = new Measured()) {
            return JsonLines.read(corpus, measured::add)
                    .then(_ -> lines(qrels, measured::judge))
                    .then(_ -> {
                        measured.shelf.show();
                        return lines(queries, measured::ask);
                    })
                    .then(_ -> Outcome.done(measured.figures(new Figures(this))));
        }
    }

    private static Outcome<Integer> lines(Path file, Consumer<String> reader) {
        int count = 0;
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                count++;
                if (!line.isBlank()) {
                    reader.accept(line);
                }
            }
            return Outcome.done(count);
        } catch (IOException e) {
            return Outcome.refused(Problem.invalid(
                    "evaluation.file",
                    file.toString(),
                    file.toString(),
                    Integer.toString(count),
                    e.getClass().getSimpleName()));
        } catch (Row.Unusable e) {
            return Outcome.refused(Problem.invalid(
                    "evaluation.row", file.toString(), file.toString(), Integer.toString(count), e.key()));
        }
    }

    private static final class Measured implements AutoCloseable {
        final SearchShelf shelf = new SearchShelf(null, MOMENT);
        private final List<String> names = new ArrayList<>();
        private final Map<String, Map<String, Integer>> judged = new HashMap<>();
        private final List<Long> nanos = new ArrayList<>();
        private double recall;
        private double reciprocal;
        private double gain;

        void add(Row row) {
            names.add(row.text("id"));
            var headline = row.has("title") ? row.text("title") : "";
            var paragraphs =
                    row.text("text").lines().filter(line -> !line.isBlank()).toList();
            var content = new StoryContent(
                    "zh-Hant-TW",
                    null,
                    headline,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    Body.ofParagraphs(paragraphs),
                    List.of(),
                    List.of(),
                    List.of(),
                    5);
            shelf.add(List.of(new Story(
                    names.size(),
                    1,
                    Status.PUBLISHED,
                    new Place(1, 1),
                    List.of(),
                    content,
                    MOMENT,
                    MOMENT,
                    MOMENT,
                    null,
                    List.of(),
                    null)));
        }

        void judge(String line) {
            var parts = line.strip().split("\\s+", -1);
            if (parts.length < 4 || !parts[3].matches("-?[0-9]{1,4}")) {
                throw new Row.Unusable("qrels");
            }
            var relevance = Integer.parseInt(parts[3]);
            if (relevance > 0) {
                judged.computeIfAbsent(parts[0], _ -> new HashMap<>()).put(parts[2], relevance);
            }
        }

        /// A query that nobody judged is not asked.
        void ask(String line) {
            var parts = line.split("\t", -1);
            if (parts.length < 2) {
                throw new Row.Unusable("query");
            }
            var relevant = judged.get(parts[0]);
            if (relevant != null) {
                var start = System.nanoTime();
                var found = shelf.find(SearchQuery.of(parts[1], SHOWN));
                nanos.add(System.nanoTime() - start);
                count(found, relevant);
            }
        }

        private void count(Found found, Map<String, Integer> relevant) {
            int right = 0;
            double first = 0;
            double gained = 0;
            for (int i = 0; i < found.hits().size(); i++) {
                var name = names.get(Math.toIntExact(found.hits().get(i).story() - 1));
                var worth = relevant.getOrDefault(name, 0);
                right += worth > 0 ? 1 : 0;
                first = first == 0 && worth > 0 ? 1.0 / (i + 1) : first;
                gained += worth / log(i);
            }
            recall += (double) right / relevant.size();
            reciprocal += first;
            gain += gained / ideal(relevant);
        }

        private static double ideal(Map<String, Integer> relevant) {
            var best = relevant.values().stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(SHOWN)
                    .toList();
            double ideal = 0;
            for (int i = 0; i < best.size(); i++) {
                ideal += best.get(i) / log(i);
            }
            return ideal;
        }

        private static double log(int place) {
            return Math.log(place + 2.0) / Math.log(2);
        }

        Figures figures(Figures figures) {
            var asked = nanos.size();
            nanos.sort(Comparator.naturalOrder());
            var p95 = asked == 0
                    ? Double.NaN
                    : Objects.requireNonNull(nanos.get((int) Math.min(asked - 1L, Math.round(asked * P95)))) / MILLIS;
            return figures.count("queries", asked)
                    .number("recall10", asked == 0 ? Double.NaN : recall / asked)
                    .number("mrr10", asked == 0 ? Double.NaN : reciprocal / asked)
                    .number("ndcg10", asked == 0 ? Double.NaN : gain / asked)
                    .number("p95Millis", p95);
        }

        @Override
        public void close() {
            shelf.close();
        }
    }
}
