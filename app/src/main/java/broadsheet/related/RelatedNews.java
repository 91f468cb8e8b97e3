package broadsheet.related;

import broadsheet.story.Story;
import java.util.List;

/// What to read after a story.
public interface RelatedNews {
    /// The best first, sought while asked, for a story in any status: never itself, a twin of it or of another in the
    /// list, what readers may not see, or what its paper does not let stand there; at most two of one event. Five
    /// statements at most.
    List<Related> of(Story story, int limit);

    /// The same for pages, at most ten, as it was found when the story or something near it changed last. Pages that
    /// show
    /// [#part] change with it. One statement until this node knows it, then none.
    List<Neighbour> ready(Story story);

    /// True when a story of one paper may stand under a story of another (or the same). No statement.
    boolean mayStand(long candidatePaper, long paper);

    /// What a page shows that prints the neighbours of a story.
    static String part(long story) {
        return "related:" + story;
    }

    /// A neighbour by its id. Readers may not be allowed to see it any more.
    record Neighbour(long story, Related.Reason reason) {}
}
