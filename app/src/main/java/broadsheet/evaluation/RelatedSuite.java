package broadsheet.evaluation;

import broadsheet.body.Body;
import broadsheet.embedding.EmbeddingShelf;
import broadsheet.embedding.Meanings;
import broadsheet.kernel.Outcome;
import broadsheet.related.Related;
import broadsheet.related.RelatedFinder;
import broadsheet.search.NeighbourShelf;
import broadsheet.story.Byline;
import broadsheet.story.Place;
import broadsheet.story.Status;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.twin.TwinShelf;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Related news. Tags never come in. Judgments that say `days` are about news: neighbours are asked for within 21 days.
/// With vectors, unless they are switched off or their model cannot be used; `embeddings` says which.
final class RelatedSuite implements Suite {
    private static final int SHOWN = 10;
    private static final int BATCH = 500;
    private static final Duration NEWS = Duration.ofDays(21);

    @Override
    public String name() {
        return "related";
    }

    @Override
    public Outcome<Figures> measure(Inputs inputs) {
        return inputs.need("stories")
                .then(stories -> inputs.need("judgments")
                        .then(judgments ->
                                inputs.need("pairs").then(pairs -> measure(inputs, stories, judgments, pairs))));
    }

    private Outcome<Figures> measure(Inputs inputs, Path stories, Path judgments, Path pairs) {
        var listed = new HashSet<Set<String>>();
        var meanings =
                inputs.embeddings() ? EmbeddingShelf.open(inputs.find("model")) : Optional.<EmbeddingShelf>empty();
        try (var archive = new Archive(listed, meanings)) {
            return JsonLines.read(pairs, row -> {
                        var pair = ListedPair.of(row);
                        if (pair.label().equals("near_duplicate")) {
                            listed.add(pair.both());
                        }
                    })
                    .then(_ -> JsonLines.read(stories, archive::add))
                    .then(_ -> JsonLines.read(judgments, archive::judge))
                    .then(queries -> Outcome.done(archive.figures(new Figures(this), queries)));
        }
    }

    private static final class Archive implements AutoCloseable {
        private final Set<Set<String>> listed;
        private final NeighbourShelf shelf = new NeighbourShelf();
        private final Optional<EmbeddingShelf> meanings;
        private final RelatedFinder finder;
        private final TwinShelf twinShelf = new TwinShelf();
        private final Map<Long, Set<Long>> twins = new HashMap<>();
        private final Map<String, Story> stories = new HashMap<>();
        private final List<String> names = new ArrayList<>();
        private final List<Story> waiting = new ArrayList<>();
        private final Map<String, Long> violations = new LinkedHashMap<>();
        private double gain;
        private double reciprocal;

        Archive(Set<Set<String>> listed, Optional<EmbeddingShelf> meanings) {
            this.listed = listed;
            this.meanings = meanings;
            finder = new RelatedFinder(
                    shelf, meanings.<Meanings>map(Function.identity()).orElse(Meanings.NONE), this::known, _ -> twins);
            List.of("self", "twin", "withdrawn").forEach(kind -> violations.put(kind, 0L));
        }

        void add(Row row) {
            var read = StoryRow.of(row);
            var withdrawn = row.has("status") && row.text("status").equals("withdrawn");
            names.add(read.id());
            var story = story(names.size(), read, withdrawn);
            stories.put(read.id(), story);
            waiting.add(story);
            if (waiting.size() == BATCH) {
                flush();
            }
            twinShelf
                    .add(story.id(), read.moment(), read.headline(), read.text())
                    .forEach(twin -> {
                        twins.computeIfAbsent(story.id(), _ -> new HashSet<>()).add(twin.story());
                        twins.computeIfAbsent(twin.story(), _ -> new HashSet<>())
                                .add(story.id());
                    });
        }

        private void flush() {
            shelf.put(waiting);
            meanings.ifPresent(shelf -> shelf.put(waiting));
            waiting.clear();
        }

        private static Story story(long number, StoryRow read, boolean withdrawn) {
            var byline = read.desk().isEmpty()
                    ? List.<Byline>of()
                    : List.of(new Byline(Byline.Role.ISSUER, null, read.desk()));
            var content = new StoryContent(
                    "zh-Hant-TW",
                    null,
                    read.headline(),
                    null,
                    null,
                    byline,
                    List.of(),
                    Body.ofParagraphs(
                            read.text().lines().filter(line -> !line.isBlank()).toList()),
                    List.of(),
                    List.of(),
                    List.of(),
                    5);
            var status = withdrawn ? Status.WITHDRAWN : Status.PUBLISHED;
            var place = new Place(1, 1);
            var at = read.moment();
            return new Story(number, 1, status, place, List.of(), content, at, at, at, null, List.of(), null);
        }

        void judge(Row row) {
            flush();
            var story = stories.get(row.text("query_id"));
            if (story == null) {
                throw new Row.Unusable("query_id");
            }
            var relevant = new HashMap<String, Integer>();
            Duration apart = null;
            for (var one : row.json().path("relevant")) {
                relevant.put(one.path("id").asText(), one.path("shared_tags").asInt(1));
                apart = one.has("days") ? NEWS : apart;
            }
            count(story, finder.find(story, apart, SHOWN), relevant);
        }

        private List<Story> known(Collection<Long> ids) {
            return ids.stream()
                    .map(id -> Objects.requireNonNull(stories.get(named(id))))
                    .toList();
        }

        private String named(long story) {
            return names.get(Math.toIntExact(story - 1));
        }

        private void count(Story story, List<Related> shown, Map<String, Integer> relevant) {
            double found = 0;
            double first = 0;
            for (int i = 0; i < shown.size(); i++) {
                var gained = relevant.getOrDefault(named(shown.get(i).story().id()), 0);
                found += gained / log(i);
                first = first == 0 && gained > 0 ? 1.0 / (i + 1) : first;
            }
            var best = relevant.values().stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(SHOWN)
                    .toList();
            double ideal = 0;
            for (int i = 0; i < best.size(); i++) {
                ideal += best.get(i) / log(i);
            }
            gain += ideal == 0 ? 0 : found / ideal;
            reciprocal += first;
            violations(story, shown);
        }

        private static double log(int place) {
            return Math.log(place + 2.0) / Math.log(2);
        }

        private void violations(Story story, List<Related> shown) {
            var together = new ArrayList<>(List.of(story));
            for (var one : shown) {
                tally("self", one.story().id() == story.id());
                tally("withdrawn", one.story().status() == Status.WITHDRAWN);
                for (var other : together) {
                    if (other.id() != one.story().id()) {
                        tally(
                                "twin",
                                listed.contains(Set.of(
                                        named(other.id()), named(one.story().id()))));
                    }
                }
                together.add(one.story());
            }
        }

        private void tally(String kind, boolean violated) {
            violations.merge(kind, violated ? 1L : 0L, Long::sum);
        }

        Figures figures(Figures figures, int queries) {
            return figures.count("queries", queries)
                    .number("ndcg10", gain / queries)
                    .number("mrr", reciprocal / queries)
                    .inner("violations", violations)
                    .text("embeddings", meanings.isPresent() ? "on" : "off");
        }

        @Override
        public void close() {
            shelf.close();
            meanings.ifPresent(EmbeddingShelf::close);
        }
    }
}
