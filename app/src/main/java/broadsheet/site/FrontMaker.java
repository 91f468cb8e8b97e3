package broadsheet.site;

import broadsheet.platform.cache.MadePage;
import broadsheet.publication.Paper;
import broadsheet.site.Frame.Head;
import broadsheet.site.Views.Shelf;
import broadsheet.site.Views.Sister;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import broadsheet.story.StoryList;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Front pages. Two statements, whatever the archive holds.
@Singleton
final class FrontMaker {
    /// How many of the newest compete for the top of the page.
    static final int CANDIDATES = 60;
    /// How many of each section and sister are asked for: enough after those above are left out.
    static final int PER_SHELF = 12;
    /// A step of urgency outweighs this much freshness.
    private static final Duration STEP = Duration.ofHours(8);

    /// A picture lifts a story over this many better ones a place.
    private static final long REACH = 8;

    private static final int SECOND = 3;
    private static final int THIRD = 3;
    private static final int LATEST = 10;
    private static final int SHELF = 4;
    private static final int SISTER = 4;

    private final Sheets sheets;
    private final Stories stories;

    FrontMaker(Sheets sheets, Stories stories) {
        this.sheets = sheets;
        this.stories = stories;
    }

    MadePage front(Paper paper) {
        var sheet = sheets.of(paper);
        var newest = stories.list(new StoryList.OfPaper(paper.id()), null, CANDIDATES)
                .items();
        var shelves = stories.newest(lists(sheet), PER_SHELF);
        remember(sheet, newest, shelves);
        var head = Head.plain(paper.name(), paper.tagline(), sheets.addresses().front(paper), "/" + paper.slug() + "/");
        return sheet.page(200, "site/front.jte", new Layout(sheet, newest).view(sheet.frame(head, null), shelves));
    }

    private static List<StoryList> lists(Sheet sheet) {
        var lists = new ArrayList<StoryList>();
        sheet.paper().sections().forEach(section -> lists.add(new StoryList.OfSection(section.id())));
        sheet.papers().stream()
                .filter(paper -> paper.id() != sheet.paper().id())
                .forEach(paper -> lists.add(new StoryList.OfPaper(paper.id())));
        return lists;
    }

    private static void remember(Sheet sheet, List<StoryCard> newest, Map<StoryList, List<StoryCard>> shelves) {
        var own = new StoryList.OfPaper(sheet.paper().id()).key();
        sheet.shows().newest(own, newest, CANDIDATES, StoryCard::published);
        shelves.forEach((list, cards) -> sheet.shows().newest(list.key(), cards, PER_SHELF, StoryCard::published));
    }

    /// Deals the stories out over the page, each once.
    private static final class Layout {
        private final Sheet sheet;
        private final List<StoryCard> newest;
        private final List<StoryCard> ranked;
        private final Set<Long> used = new HashSet<>();
        private final Set<String> pictures = new HashSet<>();

        Layout(Sheet sheet, List<StoryCard> newest) {
            this.sheet = sheet;
            this.newest = newest;
            // Freshness and urgency age alike, so the order needs no clock.
            ranked = newest.stream()
                    .sorted(Comparator.comparing(
                                    (StoryCard card) -> card.published().minus(STEP.multipliedBy(card.urgency())))
                            .reversed())
                    .toList();
        }

        Views.Front view(Frame frame, Map<StoryList, List<StoryCard>> shelves) {
            var lead = take(ranked, 1, true);
            var second = take(ranked, SECOND, false);
            var third = take(ranked, THIRD, true);
            var latest = take(newest, LATEST, false);
            var sections = new ArrayList<Shelf>();
            for (var section : sheet.paper().sections()) {
                var cards = take(shelves.getOrDefault(new StoryList.OfSection(section.id()), List.of()), SHELF, false);
                if (!cards.isEmpty()) {
                    sections.add(new Shelf(section.name(), frame.home() + section.slug() + "/", cards));
                }
            }
            var sisters = new ArrayList<Sister>();
            for (var paper : sheet.papers()) {
                var cards = take(shelves.getOrDefault(new StoryList.OfPaper(paper.id()), List.of()), SISTER, false);
                if (!cards.isEmpty()) {
                    sisters.add(new Sister(paper, cards));
                }
            }
            return new Views.Front(
                    frame,
                    lead.isEmpty() ? null : lead.getFirst(),
                    second,
                    third,
                    sections,
                    latest,
                    List.of(),
                    sisters);
        }

        /// The next stories that are not on the page yet; those with a picture first where one is wanted.
        private List<CardView> take(List<StoryCard> from, int many, boolean pictured) {
            var free = from.stream().filter(card -> !used.contains(card.id())).toList();
            var order = new ArrayList<StoryCard>();
            if (pictured) {
                var shown = new HashSet<>(pictures);
                free.stream()
                        .limit(many * REACH)
                        .filter(card -> hasPicture(card, shown))
                        .limit(many)
                        .forEach(order::add);
            }
            free.stream()
                    .filter(card -> !order.contains(card))
                    .limit((long) many - order.size())
                    .forEach(order::add);
            order.forEach(card -> used.add(card.id()));
            return order.stream().map(this::card).toList();
        }

        /// No picture stands on the page twice: the later story goes without.
        private CardView card(StoryCard story) {
            var card = sheet.card(story);
            var picture = card.picture();
            return picture == null || pictures.add(picture.url()) ? card : card.bare();
        }

        /// True for a picture that is not on the page yet.
        private boolean hasPicture(StoryCard card, Set<String> shown) {
            var image = card.image();
            return image != null && image.usableOn(sheet.today()) && shown.add(image.url());
        }
    }
}
