package broadsheet.forum.copy;

import jakarta.inject.Singleton;
import java.util.List;

/// Finds posts that say the same as another, whether anybody reported them or not.
@Singleton
public final class Copies {
    private final CopyStore store;

    Copies(CopyStore store) {
        this.store = store;
    }

    /// Posts that readers see whose letters and digits are those of this one, whatever their case,
    /// width, blanks and punctuation: under the same story, or written within a day of it; the
    /// oldest first. It looks at the 20,000 posts before it and the 20,000 after it, so that its
    /// one statement costs the same in every archive.
    public List<Copy> of(long comment, int limit) {
        return store.of(comment, limit);
    }
}
