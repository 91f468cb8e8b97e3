package broadsheet.api;

import broadsheet.forum.Comments;
import broadsheet.kernel.Language;
import broadsheet.pick.Picks;
import broadsheet.publication.Publications;
import broadsheet.related.ReasonWords;
import broadsheet.related.RelatedNews;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryCard;
import broadsheet.twin.Twin;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What stands around stories, as JSON.
@Singleton
final class StoryNeighbourhood {
    private static final int RELATED = 6;

    private final Stories stories;
    private final Twins twins;
    private final RelatedNews related;
    private final Publications publications;
    private final Comments comments;
    private final Picks picks;

    StoryNeighbourhood(
            Stories stories,
            Twins twins,
            RelatedNews related,
            Publications publications,
            Comments comments,
            Picks picks) {
        this.picks = picks;
        this.comments = comments;
        this.stories = stories;
        this.twins = twins;
        this.related = related;
        this.publications = publications;
    }

    Around of(Story story) {
        return new Around(related(story), products(story), twins(story), comments(story));
    }

    private List<StoryParts.Product> products(Story story) {
        return picks.beside(story).stream()
                .map(one ->
                        new StoryParts.Product(one.title(), one.href(), one.price(), one.currency(), one.merchant()))
                .toList();
    }

    private StoryParts.Comments comments(Story story) {
        var discussion = comments.discussion(story.id());
        return new StoryParts.Comments(
                discussion.count(), discussion.open() && story.status().listed());
    }

    List<StoryParts.Related> related(Story story) {
        var found = related.of(story, RELATED);
        var cards = stories.cards(found.stream().map(one -> one.story().id()).toList()).stream()
                .collect(Collectors.toMap(StoryCard::id, Function.identity()));
        return found.stream()
                .filter(one -> cards.containsKey(one.story().id()))
                .map(one -> {
                    var card = Objects.requireNonNull(cards.get(one.story().id()));
                    var language = Language.of(story.content().language());
                    return new StoryParts.Related(
                            card.id(),
                            card.headline(),
                            card.teaser(),
                            ReasonWords.of(one.reason(), story.published(), card.published(), language));
                })
                .toList();
    }

    /// Only those that readers may see, for staff too: the newsroom asks for the others.
    private List<StoryParts.Twin> twins(Story story) {
        var ids = twins.of(story.id()).stream().map(Twin::story).toList();
        return ids.isEmpty()
                ? List.of()
                : stories.cards(ids).stream()
                        .map(card -> new StoryParts.Twin(
                                card.id(),
                                publications
                                        .paper(card.place().paperId())
                                        .slug()
                                        .value(),
                                card.headline()))
                        .toList();
    }

    /// What stands around one story and comes from other features.
    record Around(
            List<StoryParts.Related> related,
            List<StoryParts.Product> products,
            List<StoryParts.Twin> twins,
            StoryParts.Comments comments) {}
}
