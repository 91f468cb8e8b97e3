package broadsheet.pick;

import java.util.List;
import java.util.Set;

/// What editors said of one story.
///
/// @param sensitive why nothing is sold beside it
/// @param harmless true when it is not sensitive although the rules think so
/// @param pinned products that stand first, by id
/// @param forbidden products that do not stand here
public record StoryMarks(Set<Sensitive> sensitive, boolean harmless, List<Long> pinned, Set<Long> forbidden) {
    /// Nobody said anything.
    public static final StoryMarks NONE = new StoryMarks(Set.of(), false, List.of(), Set.of());

    public StoryMarks {
        sensitive = Set.copyOf(sensitive);
        pinned = List.copyOf(pinned);
        forbidden = Set.copyOf(forbidden);
    }
}
