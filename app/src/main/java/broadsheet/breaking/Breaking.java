package broadsheet.breaking;

import broadsheet.kernel.Actor;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One 快訊.
///
/// @param headline 1 to 80 characters
/// @param storyId the story behind it, or null
/// @param papers ids of the papers that show it; empty means all, those of tomorrow too
/// @param owner who answers for it
/// @param starts when it was announced
/// @param expires when it goes by itself, at most 24 hours later
/// @param ended that somebody took it away before, or null
public record Breaking(
        long id,
        String headline,
        @Nullable Long storyId,
        Set<Long> papers,
        Actor owner,
        Instant starts,
        Instant expires,
        @Nullable Ending ended) {
    public Breaking {
        papers = Set.copyOf(papers);
    }

    /// True while the entry stands over the pages.
    public boolean runs(Instant now) {
        return ended == null && expires.isAfter(now);
    }

    /// True when the paper shows it.
    public boolean in(long paperId) {
        return papers.isEmpty() || papers.contains(paperId);
    }

    /// The end of an entry before its time.
    public record Ending(Instant at, Actor by) {}
}
