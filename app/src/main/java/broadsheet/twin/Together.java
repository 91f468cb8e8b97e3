package broadsheet.twin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/// Which of some stories stand for each other.
///
/// @param twins for each that has twins among them, those; without editions that are separate on purpose
/// @param yielding those that yield to another of them
public record Together(Map<Long, Set<Long>> twins, Set<Long> yielding) {
    /// Of none.
    public static final Together NONE = new Together(Map.of(), Set.of());

    /// The stories in their order, of those that are the same the one that counts, else the first.
    public <T> List<T> apart(List<T> all, ToLongFunction<T> id) {
        var hidden = new HashSet<>(yielding);
        var kept = new ArrayList<T>();
        for (var one : all) {
            var story = id.applyAsLong(one);
            if (hidden.add(story)) {
                kept.add(one);
                hidden.addAll(twins.getOrDefault(story, Set.of()));
            }
        }
        return kept;
    }
}
