package broadsheet.tag;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/// Tags that editors chose before, folded: how often, and in how many stories they stood.
final class KnownTags {
    static final int LONGEST = 16;
    private static final double UNSURE = 3;

    private final Map<String, Counts> counts = new HashMap<>();

    void learn(String folded, Set<String> chosen) {
        for (var tag : in(folded)) {
            counts.getOrDefault(tag, new Counts()).stood++;
        }
        for (var tag : chosen) {
            if (tag.length() >= 2 && tag.length() <= LONGEST) {
                var count = counts.computeIfAbsent(tag, _ -> new Counts());
                count.chosen++;
                count.stood = Math.max(count.stood, count.chosen);
            }
        }
    }

    boolean has(String folded) {
        return counts.containsKey(folded);
    }

    /// Of the stories in which it stood, how many have it as a tag; 0 for one that no editor chose.
    double share(String folded) {
        var count = counts.get(folded);
        return count == null ? 0 : count.chosen / (count.stood + UNSURE);
    }

    /// Those that stand in a text, each once.
    private Set<String> in(String folded) {
        Set<String> found = new LinkedHashSet<>();
        for (int from = 0; from < folded.length(); from++) {
            for (int to = from + 2; to <= Math.min(folded.length(), from + LONGEST); to++) {
                var piece = folded.substring(from, to);
                if (counts.containsKey(piece)) {
                    found.add(piece);
                }
            }
        }
        return found;
    }

    private static final class Counts {
        private int chosen;
        private int stood;
    }
}
