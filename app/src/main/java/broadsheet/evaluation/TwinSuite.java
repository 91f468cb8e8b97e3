package broadsheet.evaluation;

import broadsheet.kernel.Outcome;
import broadsheet.twin.TwinShelf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which stories of a file are the same: found one after the other, as they come in.
final class TwinSuite implements Suite {
    private static final double MILLI = 1e6;

    @Override
    public String name() {
        return "twins";
    }

    @Override
    public Outcome<Figures> measure(Inputs inputs) {
        return inputs.need("stories").then(stories -> inputs.need("pairs").then(pairs -> measure(stories, pairs)));
    }

    private Outcome<Figures> measure(Path stories, Path pairs) {
        var found = new Found();
        var listed = new ArrayList<ListedPair>();
        return JsonLines.read(stories, row -> found.add(StoryRow.of(row)))
                .then(_ -> JsonLines.read(pairs, row -> listed.add(ListedPair.of(row))))
                .then(_ -> Outcome.done(figures(found, listed)));
    }

    private Figures figures(Found found, List<ListedPair> listed) {
        var same = new Count();
        var different = new Count();
        var known = new HashSet<Set<String>>();
        for (var pair : listed) {
            known.add(pair.both());
            switch (pair.label()) {
                case "near_duplicate" -> same.add(found.pairs.contains(pair.both()));
                case "similar_title_different_body" -> different.add(found.pairs.contains(pair.both()));
                default -> {} // counts neither way
            }
        }
        long unlisted =
                found.pairs.stream().filter(pair -> !known.contains(pair)).count();
        return new Figures(this)
                .count("pairs", listed.size())
                .share("recall", same.hits, same.all)
                .share("falseShare", different.hits, different.all)
                .count("unlisted", unlisted)
                .number("millisPerStory", found.nanos / MILLI / found.ids.size());
    }

    private static final class Count {
        private long hits;
        private long all;

        void add(boolean hit) {
            all++;
            hits += hit ? 1 : 0;
        }
    }

    private static final class Found {
        private final TwinShelf shelf = new TwinShelf();
        private final Map<Long, String> ids = new HashMap<>();
        private final Set<Set<String>> pairs = new HashSet<>();
        private long nanos;

        void add(StoryRow story) {
            long number = ids.size() + 1L;
            ids.put(number, story.id());
            var began = System.nanoTime();
            var twins = shelf.add(number, story.moment(), story.headline(), story.text());
            nanos += System.nanoTime() - began;
            twins.forEach(twin -> pairs.add(Set.of(story.id(), ids.getOrDefault(twin.story(), ""))));
        }
    }
}
