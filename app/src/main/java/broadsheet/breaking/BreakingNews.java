package broadsheet.breaking;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Cursor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Slice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The 快訊 of all papers. Problems have their sentences in the bundle `breaking`.
public interface BreakingNews {
    /// The [broadsheet.platform.cache.Subject.Part] of every page that shows running entries. The first of
    /// [#current] to expire tells such a page its next moment of change.
    String PART = "breaking";

    /// The entries that run in a paper now, newest first. From memory; a change is seen when its event arrives.
    List<Breaking> current(long paperId);

    /// The same for all papers.
    List<Breaking> current();

    /// All entries of a paper (of all papers, when null), running or over, newest first. One statement.
    Slice<Breaking> recent(@Nullable Long paperId, @Nullable Cursor after, int limit);

    /// The entry of this id.
    Optional<Breaking> find(long id);

    /// Puts an entry over the pages at once. Refused: a headline that is blank, too long or of several lines, an
    /// end too near or too far, an unknown paper, a story that readers cannot see, more than 20 running at once.
    Outcome<Breaking> announce(NewBreaking entry, Actor owner);

    /// Takes an entry away now. Ending what is over changes nothing and is no error; refused when there is none.
    Outcome<Breaking> end(long id, Actor by);
}
