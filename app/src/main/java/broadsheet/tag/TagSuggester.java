package broadsheet.tag;

import broadsheet.text.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Suggests tags, and learns from those that editors chose. Not for several threads.
public final class TagSuggester {
    private static final double IN_HEADLINE = 4;
    private static final double SELDOM = 0.6;
    private static final double PART_OF_BETTER = 0.3;

    private final KnownTags known = new KnownTags();

    /// Words and names as they stand in the story, the best first, at most this many.
    public List<String> suggest(String headline, String text, int limit) {
        var whole = headline + "\n" + text;
        var cut = Cut.of(whole, known);
        var scored = new LinkedHashMap<String, Scored>();
        for (var candidate : cut.candidates()) {
            var at = candidate.start();
            scored.computeIfAbsent(
                            cut.folded(candidate),
                            _ -> new Scored(whole.substring(at, candidate.end()), candidate.kind()))
                    .count(at < headline.length());
        }
        scored.forEach((folded, one) -> one.score(known.share(folded)));
        return best(scored, limit);
    }

    private static List<String> best(Map<String, Scored> scored, int limit) {
        var order = new ArrayList<>(scored.entrySet());
        order.sort(Comparator.comparingDouble((Map.Entry<String, Scored> entry) -> entry.getValue().score)
                .reversed());
        var chosen = new LinkedHashMap<String, Scored>();
        for (var entry : order) {
            if (chosen.size() == limit) {
                break;
            }
            var mine = entry.getValue();
            var hidden = chosen.entrySet().stream().anyMatch(other -> !mine.known && repeats(entry, other));
            if (!hidden) {
                chosen.put(entry.getKey(), mine);
            }
        }
        return chosen.values().stream().map(one -> one.printed).toList();
    }

    /// A piece of a better one only when it is nearly as good; a longer form of a better one, or another compound with
    /// it, says nothing new.
    private static boolean repeats(Map.Entry<String, Scored> entry, Map.Entry<String, Scored> better) {
        var mine = entry.getValue();
        return (better.getKey().contains(entry.getKey()) && mine.score < better.getValue().score * PART_OF_BETTER)
                || (mine.kind == Candidate.Kind.COMPOUND
                        && better.getValue().kind == Candidate.Kind.COMPOUND
                        && entry.getKey().contains(better.getKey()));
    }

    /// Remembers what the editor of a story chose; a word that stood in it and was not chosen counts against it.
    public void learn(String headline, String text, Collection<String> tags) {
        var folded = Folding.of(headline + "\n" + text);
        Set<String> chosen = new LinkedHashSet<>();
        tags.forEach(tag -> chosen.add(Folding.of(tag)));
        known.learn(folded, chosen);
    }

    /// A candidate with what speaks for it.
    private static final class Scored {
        private final String printed;
        private final Candidate.Kind kind;
        private int times;
        private boolean inHeadline;
        private boolean known;
        private double score;

        Scored(String printed, Candidate.Kind kind) {
            this.printed = printed;
            this.kind = kind;
        }

        void count(boolean headline) {
            times++;
            inHeadline |= headline;
        }

        void score(double share) {
            known = share > 0;
            var prior = known ? Math.max(share, kind.prior()) : kind.prior();
            if (kind == Candidate.Kind.COMPOUND && times == 1 && !inHeadline && !known) {
                prior *= SELDOM;
            }
            score = prior * (inHeadline ? IN_HEADLINE : 1) * Math.log1p(times);
        }
    }
}
