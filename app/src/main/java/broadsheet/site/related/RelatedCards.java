package broadsheet.site.related;

import broadsheet.kernel.Language;
import broadsheet.kernel.TaiwanDates;
import broadsheet.related.ReasonWords;
import broadsheet.related.RelatedNews;
import broadsheet.related.RelatedNews.Neighbour;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryCard;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes the cards: one statement.
@Singleton
public final class RelatedCards {
    private static final int SHOWN = 6;

    private final RelatedNews related;
    private final Stories stories;

    RelatedCards(RelatedNews related, Stories stories) {
        this.related = related;
        this.stories = stories;
    }

    /// The cards beside a story, in the reader's language; stories that readers may not see are left out.
    public List<RelatedCard> of(Story story, Language language) {
        var found = related.ready(story, SHOWN);
        if (found.isEmpty()) {
            return List.of();
        }
        var cards = stories.cards(found.stream().map(one -> one.story()).toList()).stream()
                .collect(Collectors.toMap(StoryCard::id, Function.identity()));
        var dates = new TaiwanDates(language);
        return found.stream()
                .filter(one -> cards.containsKey(one.story()))
                .map(one -> card(one, Objects.requireNonNull(cards.get(one.story())), language, dates))
                .toList();
    }

    private static RelatedCard card(Neighbour one, StoryCard card, Language language, TaiwanDates dates) {
        return new RelatedCard(
                card.id(),
                card.language(),
                card.headline(),
                card.teaser(),
                ReasonWords.of(one.reason(), language),
                dates.full(card.published()));
    }
}
