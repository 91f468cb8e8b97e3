package broadsheet.embedding;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.function.Function;

/// Looks for the nearest: roughly among all, then closely among the best.
public final class Nearest implements Meanings {
    /// So many are looked at closely for each that is wanted: of the 30 nearest, 96 % are found.
    private static final int CLOSER = 10;

    private final VectorShelf shelf;
    private final Function<Collection<Long>, Map<Long, Vector>> kept;

    /// Among the vectors of a shelf.
    ///
    /// @param kept the whole vectors of stories, as far as there are any
    public Nearest(VectorShelf shelf, Function<Collection<Long>, Map<Long, Vector>> kept) {
        this.shelf = shelf;
        this.kept = kept;
    }

    @Override
    public Map<Long, Double> near(long story, Collection<Long> others, int most) {
        var wanted = new HashSet<>(others);
        wanted.add(story);
        var vectors = new HashMap<>(kept.apply(wanted));
        var own = vectors.remove(story);
        if (own == null) {
            return Map.of();
        }
        var near = shelf.near(own, most * CLOSER, one -> !wanted.contains(one));
        var closer = near.isEmpty() ? Map.<Long, Vector>of() : kept.apply(near);
        var cosines = new HashMap<Long, Double>();
        closer.entrySet().stream()
                .map(one -> Map.entry(one.getKey(), own.cosine(one.getValue())))
                .sorted(Map.Entry.<Long, Double>comparingByValue().reversed())
                .limit(most)
                .forEach(one -> cosines.put(one.getKey(), one.getValue()));
        vectors.forEach((one, vector) -> cosines.put(one, own.cosine(vector)));
        return cosines;
    }
}
