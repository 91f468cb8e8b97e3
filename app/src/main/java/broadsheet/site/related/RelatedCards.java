package broadsheet.site.related;

import broadsheet.kernel.Language;
import broadsheet.kernel.TaiwanDates;
import broadsheet.related.ReasonWords;
import broadsheet.related.RelatedNews;
import broadsheet.related.RelatedNews.Neighbour;
import broadsheet.story.Story;
import broadsheet.story.StoryCard;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Makes the cards.
@Singleton
public final class RelatedCards {
    private static final int SHOWN = 6;

    private final RelatedNews related;

    RelatedCards(RelatedNews related) {
        this.related = related;
    }

    /// What is known of the neighbours of a story. One statement until this node knows them, then none.
    public List<Neighbour> neighbours(Story story) {
        return related.ready(story);
    }

    /// The cards beside a story, in the reader's language; stories that readers may not see are left out.
    ///
    /// @param cards those that readers may see, by id
    public List<RelatedCard> of(Story story, List<Neighbour> found, Map<Long, StoryCard> cards, Language language) {
        var paper = story.place().paperId();
        var dates = new TaiwanDates(language);
        return found.stream()
                .filter(one -> cards.containsKey(one.story()))
                .filter(one -> related.mayStand(
                        Objects.requireNonNull(cards.get(one.story())).place().paperId(), paper))
                .limit(SHOWN)
                .map(one -> card(story, one, Objects.requireNonNull(cards.get(one.story())), dates, language))
                .toList();
    }

    private static RelatedCard card(Story story, Neighbour one, StoryCard card, TaiwanDates dates, Language language) {
        return new RelatedCard(
                card.id(),
                card.language(),
                card.headline(),
                card.teaser(),
                ReasonWords.of(one.reason(), story.published(), card.published(), language),
                dates.full(card.published()));
    }
}
