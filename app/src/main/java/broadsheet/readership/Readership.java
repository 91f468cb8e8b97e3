package broadsheet.readership;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which stories are read most.
public interface Readership {
    /// The [broadsheet.platform.cache.Subject.Part] of every page that shows the most read stories.
    String PART = "most-read";

    /// Ids of the stories read most, most views first; only stories that readers can see. At most a minute old,
    /// from
    /// memory: one statement when nobody asked before, none after that.
    ///
    /// @param paperId only stories that run in this paper, or null for all
    /// @param hours how far back, 1 to 168
    /// @param limit 0 to 50
    List<Long> mostRead(@Nullable Long paperId, int hours, int limit);
}
