package broadsheet.twin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which stories are the same. A story is compared within a second or two of being stored, with those whose moment is
/// at most 30 days away; drafts too, so that an editor sees it before readers do.
public interface Twins {
    /// Part of the page cache that changes whenever twins are found or lost.
    String PART = "twins";

    /// The twins of a story, most alike first, in whatever status: ask for their cards to know which readers may see.
    /// One statement.
    List<Twin> of(long story);

    /// For each of these stories that has twins among them, those. One statement, none for fewer than two stories.
    Map<Long, Set<Long>> among(Collection<Long> stories);

    /// For each of these stories that has twins anywhere, those, in whatever status. One statement, none for no story.
    Map<Long, Set<Long>> each(Collection<Long> stories);

    /// Compares everything that was committed before this call: for commands and tests.
    void catchUp();
}
