package broadsheet.pick;

import broadsheet.story.Story;
import broadsheet.text.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// All products, switches and marks of this install as they were read, ready to be asked.
final class PickShelf {
    private static final int SHOWN = 3;

    private final Map<Long, Product> products;
    private final Set<Long> papers;
    private final Map<Long, StoryMarks> marks;
    private final SensitiveWords words;
    private final Map<Long, Map<String, List<Product>>> bySubject = new HashMap<>();
    private final Map<Long, Subjects> subjects = new HashMap<>();

    PickShelf(List<Product> products, Set<Long> papers, Map<Long, StoryMarks> marks, SensitiveWords words) {
        this.products = products.stream().collect(Collectors.toMap(Product::id, one -> one));
        this.papers = Set.copyOf(papers);
        this.marks = Map.copyOf(marks);
        this.words = words;
        products.forEach(product -> product.subjects()
                .forEach(subject -> bySubject
                        .computeIfAbsent(product.paperId(), _ -> new HashMap<>())
                        .computeIfAbsent(Folding.of(subject), _ -> new ArrayList<>())
                        .add(product)));
        bySubject.forEach((paper, known) -> subjects.put(paper, new Subjects(known.keySet(), words)));
    }

    Map<Long, Product> products() {
        return products;
    }

    boolean shown(long paper) {
        return papers.contains(paper);
    }

    StoryMarks marks(long story) {
        return marks.getOrDefault(story, StoryMarks.NONE);
    }

    List<Product> beside(Story story, Instant now) {
        var paper = story.place().paperId();
        var said = marks(story.id());
        if (!papers.contains(paper)
                || !story.status().listed()
                || !said.sensitive().isEmpty()
                || (!said.harmless() && !words.of(story).isEmpty())) {
            return List.of();
        }
        var chosen = new LinkedHashSet<Product>();
        said.pinned().stream().map(products::get).filter(Objects::nonNull).forEach(chosen::add);
        chosen.addAll(matching(story, said.harmless()));
        return chosen.stream()
                .filter(product -> product.offered(now) && product.paperId() == paper)
                .filter(product -> !said.forbidden().contains(product.id()))
                .limit(SHOWN)
                .toList();
    }

    private List<Product> matching(Story story, boolean harmless) {
        var paper = story.place().paperId();
        var known = subjects.get(paper);
        if (known == null) {
            return List.of();
        }
        var scores = new HashMap<Product, Integer>();
        known.of(story, harmless)
                .forEach((subject, weight) -> bySubject
                        .getOrDefault(paper, Map.of())
                        .getOrDefault(subject, List.of())
                        .forEach(product -> scores.merge(product, weight, Integer::sum)));
        return scores.entrySet().stream()
                .sorted(Map.Entry.<Product, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparingLong(one -> one.getKey().id()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
