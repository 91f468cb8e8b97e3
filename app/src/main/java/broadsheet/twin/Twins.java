package broadsheet.twin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which stories are the same. A story is compared within a second or two of being stored, with those whose moment is
/// at most 30 days away; drafts too, so that an editor sees it before readers do.
public interface Twins {
    /// Part of the page cache that changes whenever twins are found or lost.
    String PART = "twins";

    /// The twins of a story, most alike first, in whatever status: ask for their cards to know which readers may see.
    /// One statement.
    List<Twin> of(long story);

    /// For each of these stories that has twins among them, those, separate editions too: what must not stand beside
    /// each other as related. One statement, none for fewer than two stories.
    Map<Long, Set<Long>> among(Collection<Long> stories);

    /// What of these stories stands for each other in a list, a feed or on a front page. One statement, none for fewer
    /// than two stories.
    Together together(Collection<Long> stories);

    /// The same with stories that are none of these, in whatever status. One statement, none for no story.
    Together around(Collection<Long> stories);

    /// The story to which this one yields, as an editor chose. No statement: what was chosen is known.
    Optional<Leader> leader(long story);

    /// Compares everything that was committed before this call: for commands and tests.
    void catchUp();
}
