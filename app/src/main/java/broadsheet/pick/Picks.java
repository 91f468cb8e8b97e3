package broadsheet.pick;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.pick.feed.MerchantFeed;
import broadsheet.story.Story;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Products beside stories. What is known is kept in memory: asking for a story's takes no statement.
public interface Picks {
    /// Part of the page cache that changes when products, papers' switches or all stories are concerned.
    String PART = "picks";

    /// Part of the page cache of one story.
    static String part(long story) {
        return PART + ":" + story;
    }

    /// What stands beside a story: those pinned, then those whose subject it is, at most three. Nothing while its paper
    /// shows none, while it is sensitive or may be, and nothing of a subject that it tells bad news of.
    List<Product> beside(Story story);

    /// Why nothing is sold beside a story, as the rules suggest it from its words.
    Set<Sensitive> suggested(Story story);

    /// What editors said of a story.
    StoryMarks marks(long story);

    /// Stores what editors say of a story. Refused: a product that is not of this story's paper.
    Outcome<StoryMarks> mark(Story story, StoryMarks marks, Actor by);

    /// Replaces the products of a paper by those of a feed. Refused when the feed has no offer at all; nothing changes
    /// then.
    Outcome<MerchantFeed> replace(long paperId, String feed, Actor by);

    /// Shows picks in a paper, or none.
    void show(long paperId, boolean shown, Actor by);

    /// True when a paper shows picks.
    boolean shown(long paperId);

    /// Keeps a product from all stories, or no longer; false when there is no such product of this paper.
    boolean forbid(long paperId, long product, boolean forbidden, Actor by);

    /// The products of a paper, by id.
    ///
    /// @param after the last id of the page before, or null
    List<Product> products(long paperId, @Nullable Long after, int limit);

    /// A product.
    Optional<Product> find(long product);

    /// Somebody opened it. Who, from where and what else they read is not known and not kept.
    void opened(long product);

    /// How often the products of a paper were opened in the last thirty days, by product.
    Map<Long, Long> opened30(long paperId);
}
