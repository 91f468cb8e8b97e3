package broadsheet.site;

import broadsheet.author.Authors;
import broadsheet.live.LiveBlogs;
import broadsheet.live.LiveCoverage;
import broadsheet.pick.Picks;
import broadsheet.pick.Product;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.readertag.ReaderTags;
import broadsheet.related.RelatedNews;
import broadsheet.related.RelatedNews.Neighbour;
import broadsheet.site.Views.Link;
import broadsheet.site.discussion.Discussions;
import broadsheet.site.related.LeaderView;
import broadsheet.site.related.RelatedCards;
import broadsheet.story.FurtherReading;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryCard;
import broadsheet.twin.Choice;
import broadsheet.twin.Leader;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Story pages. Four statements at most: the story, the cards of its editor's picks and of its neighbours, its
/// authors until they are known, and the first page of its discussion.
@Singleton
public final class StoryMaker {
    private final Sheets sheets;
    private final Stories stories;
    private final Authors authors;
    private final Publications publications;
    private final TextMaker texts;
    private final RelatedCards cards;
    private final Discussions discussions;
    private final ReaderTags readerTags;
    private final Twins twins;
    private final LiveBlogs blogs;
    private final Picks picks;

    StoryMaker(
            Sheets sheets,
            Stories stories,
            Authors authors,
            Publications publications,
            TextMaker texts,
            RelatedCards cards,
            Discussions discussions,
            ReaderTags readerTags,
            Twins twins,
            Picks picks,
            LiveBlogs blogs) {
        this.twins = twins;
        this.blogs = blogs;
        this.picks = picks;
        this.readerTags = readerTags;
        this.cards = cards;
        this.discussions = discussions;
        this.sheets = sheets;
        this.stories = stories;
        this.authors = authors;
        this.publications = publications;
        this.texts = texts;
    }

    MadePage story(PageRequest request) {
        var id = id(request.variable("id"));
        var story = id == null ? null : stories.forReaders(id).orElse(null);
        if (id == null || story == null) {
            return texts.notFound(request, id);
        }
        var sheet = sheets.of(paperFor(request, story), request);
        sheet.shows().story(story.id());
        if (story.status() == Status.WITHDRAWN) {
            return texts.withdrawn(sheet, story);
        }
        var neighbours = cards.neighbours(story);
        var leader = twins.leader(story.id()).orElse(null);
        var shown = shown(sheet, story, neighbours, leader);
        var links = links(sheet, story.content().furtherReading(), shown);
        var signed = authors.named(story.content().byline().stream()
                .flatMap(entry -> entry.authors().stream())
                .toList());
        var related = cards.of(story, neighbours, shown, sheet.language());
        sheet.shows().part(RelatedNews.part(story.id()));
        sheet.shows().discussion(story.id());
        var discussion = discussions.first(story.id(), sheet.language());
        var tags = readerTags.shown(story.id());
        var view = new StoryParts(sheet, story, signed, leader(sheet, leader, shown))
                .view(links, tags, related, picks(sheet, story), discussion, live(sheet, story));
        return sheet.page(200, "site/story.jte", view);
    }

    /// The page as readers would get it now, for staff: nothing keeps it.
    public MadePage preview(PageRequest request, Story draft) {
        var sheet = sheets.of(publications.paper(draft.place().paperId()), request);
        var seen = Objects.requireNonNullElseGet(draft.published(), sheet::now);
        var story = new Story(
                draft.id(),
                draft.version(),
                Status.PUBLISHED,
                draft.place(),
                draft.alsoIn(),
                draft.content(),
                draft.created(),
                draft.changed(),
                seen,
                draft.updated(),
                draft.corrections(),
                null);
        var links = links(sheet, story.content().furtherReading(), shown(sheet, story, List.of(), null));
        var discussion = discussions.first(story.id(), sheet.language());
        var view = new StoryParts(sheet, story, Map.of(), null)
                .view(links, List.of(), List.of(), List.of(), discussion, null);
        return sheet.page(200, "site/story.jte", view);
    }

    /// No statement: what is offered is kept in memory.
    private List<Product> picks(Sheet sheet, Story story) {
        sheet.shows().part(Picks.PART).part(Picks.part(story.id()));
        var beside = picks.beside(story);
        beside.stream().map(Product::expires).filter(Objects::nonNull).forEach(sheet.shows()::until);
        return beside;
    }

    private @Nullable LiveCoverage live(Sheet sheet, Story story) {
        sheet.shows().part(LiveBlogs.part(story.id()));
        return blogs.coverage(story.id()).orElse(null);
    }

    private static @Nullable Long id(String text) {
        return text.matches("[1-9][0-9]{0,17}") ? Long.valueOf(text) : null;
    }

    /// The host's paper when the story runs there, else its own.
    private Paper paperFor(PageRequest request, Story story) {
        return publications
                .forHost(request.host())
                .filter(paper -> !request.host().isEmpty())
                .filter(paper -> story.alsoIn().stream().anyMatch(place -> place.paperId() == paper.id()))
                .orElseGet(() -> publications.paper(story.place().paperId()));
    }

    /// The editor's picks and the neighbours, without those that are withdrawn or not published yet.
    private Map<Long, StoryCard> shown(Sheet sheet, Story story, List<Neighbour> neighbours, @Nullable Leader leader) {
        var ids = new HashSet<Long>();
        if (leader != null) {
            ids.add(leader.story());
        }
        story.content().furtherReading().stream()
                .map(FurtherReading::id)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        neighbours.forEach(one -> ids.add(one.story()));
        ids.forEach(sheet.shows()::story);
        return stories.cards(ids).stream().collect(Collectors.toMap(StoryCard::id, Function.identity()));
    }

    /// The twin that counts, if readers may see it.
    private static @Nullable LeaderView leader(Sheet sheet, @Nullable Leader leader, Map<Long, StoryCard> shown) {
        var card = leader == null ? null : shown.get(leader.story());
        return leader == null || card == null
                ? null
                : new LeaderView(
                        card.id(),
                        sheet.storyAddress(card.id(), card.place()),
                        card.headline(),
                        leader.choice() == Choice.UPDATE,
                        sheet.foreign(card.language()));
    }

    /// The editor's picks in their order.
    private static List<Link> links(Sheet sheet, List<FurtherReading> picks, Map<Long, StoryCard> cards) {
        var links = new ArrayList<Link>();
        for (var pick : picks) {
            var headline = Sheet.blank(pick.headline());
            if (pick.url() != null && headline != null) {
                links.add(new Link(pick.url(), headline, null, true));
            }
            var card = pick.id() == null ? null : cards.get(pick.id());
            if (card != null) {
                var words = headline == null ? card.headline() : headline;
                links.add(new Link("/story/" + card.id(), words, sheet.foreign(card.language()), false));
            }
        }
        return links;
    }
}
