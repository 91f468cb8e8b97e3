package broadsheet.embedding;

import java.util.Collection;
import java.util.Map;

/// Which stories mean something alike.
@FunctionalInterface
public interface Meanings {
    /// Where nothing is known.
    Meanings NONE = (_, _, _) -> Map.of();

    /// The cosine of a story's vector with those of its nearest stories, in whatever status, and of others that are
    /// known already: one look for both.
    ///
    /// @param others those whose vectors are not known are left out
    /// @param most how many of the nearest
    Map<Long, Double> near(long story, Collection<Long> others, int most);
}
