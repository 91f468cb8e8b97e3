package broadsheet.story;

import broadsheet.platform.events.Event;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Stories were stored: made, saved, published, corrected, withdrawn.
///
/// @param changes at most a few hundred
public record StoriesChanged(List<Changed> changes) implements Event {
    public StoriesChanged {
        changes = List.copyOf(changes);
    }

    /// One story.
    ///
    /// @param publicly true when readers saw it before or see it now; false for drafts
    /// @param published its moment in lists, or null for drafts
    /// @param lists keys of all lists ([StoryList#key]) that it was or is in
    public record Changed(
            long id, boolean publicly, @Nullable Instant published, Set<String> lists) {
        public Changed {
            lists = Set.copyOf(lists);
        }
    }
}
