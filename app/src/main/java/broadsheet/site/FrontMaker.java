package broadsheet.site;

import broadsheet.front.Fronts;
import broadsheet.front.Slot;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Paper;
import broadsheet.readership.Readership;
import broadsheet.site.Frame.Head;
import broadsheet.site.Views.Shelf;
import broadsheet.site.Views.Sister;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import broadsheet.story.StoryList;
import broadsheet.twin.Together;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Front pages. Three statements, whatever the archive holds, and one more when nobody asked for the most read lately.
/// Of stories that are the same, one stands on a page: the one that counts, else the one that ranks higher.
@Singleton
public final class FrontMaker {
    /// How many of the newest compete for the top of the page.
    static final int CANDIDATES = 60;
    /// How many of each section and sister are asked for: enough after those above are left out.
    static final int PER_SHELF = 12;
    /// A step of urgency outweighs this much freshness.
    private static final Duration STEP = Duration.ofHours(8);

    /// A picture lifts a story over this many better ones a place.
    private static final long REACH = 8;

    private static final int LATEST = 10;
    private static final int SHELF = 4;
    private static final int SISTER = 4;
    private static final int MOST_READ = 5;
    /// Enough that some are left after those that stand above.
    private static final int MOST_READ_ASKED = 20;
    private static final int MOST_READ_HOURS = 24;
    /// Asked again so often that the list goes on being counted.
    private static final Duration MOST_READ_OLD = Duration.ofMinutes(30);

    private final Sheets sheets;
    private final Stories stories;
    private final Readership readership;
    private final Twins twins;
    private final Fronts fronts;

    FrontMaker(Sheets sheets, Stories stories, Readership readership, Twins twins, Fronts fronts) {
        this.sheets = sheets;
        this.stories = stories;
        this.readership = readership;
        this.twins = twins;
        this.fronts = fronts;
    }

    MadePage front(PageRequest request, Paper paper) {
        return front(request, paper, fronts.of(paper.id()).pins());
    }

    /// The page with these stories in these slots; what readers may not see is left out.
    public MadePage front(PageRequest request, Paper paper, Map<Slot, Long> pins) {
        var sheet = sheets.of(paper, request);
        sheet.shows().part(Fronts.part(paper.id()));
        var pinned = Fronts.shown(pins, stories.cards(Set.copyOf(pins.values())));
        var shelves = stories.newest(lists(sheet));
        shelves.forEach(
                (list, cards) -> sheet.shows().newest(list.key(), cards, many(sheet, list), StoryCard::published));
        var newest = shelves.getOrDefault(own(sheet), List.of());
        var mostRead = mostRead(sheet);
        var all = Stream.concat(Stream.of(mostRead, List.copyOf(pinned.values())), shelves.values().stream())
                .flatMap(List::stream)
                .toList();
        sheets.count(all);
        var head = Head.plain(paper.name(), paper.tagline(), sheets.addresses().front(paper), "/" + paper.slug() + "/");
        var layout = new Layout(sheet, newest, mostRead, twins(sheet, all), pinned);
        return sheet.page(200, "site/front.jte", layout.view(sheet.frame(head, null), shelves));
    }

    private Together twins(Sheet sheet, List<StoryCard> all) {
        sheet.shows().part(Twins.PART);
        return twins.together(all.stream().map(StoryCard::id).collect(Collectors.toSet()));
    }

    /// The page changes with the list, which is counted once a minute, and not with each view.
    private List<StoryCard> mostRead(Sheet sheet) {
        sheet.shows().part(Readership.PART).until(sheet.now().plus(MOST_READ_OLD));
        return stories.cards(readership.mostRead(sheet.paper().id(), MOST_READ_HOURS, MOST_READ_ASKED));
    }

    /// What is asked for, and how many of each.
    private static Map<StoryList, Integer> lists(Sheet sheet) {
        var lists = new LinkedHashMap<StoryList, Integer>();
        sheet.paper().sections().forEach(section -> put(sheet, lists, new StoryList.OfSection(section.id())));
        sheet.papers().forEach(paper -> put(sheet, lists, new StoryList.OfPaper(paper.id())));
        return lists;
    }

    private static void put(Sheet sheet, Map<StoryList, Integer> lists, StoryList list) {
        lists.put(list, many(sheet, list));
    }

    private static int many(Sheet sheet, StoryList list) {
        return list.equals(own(sheet)) ? CANDIDATES : PER_SHELF;
    }

    private static StoryList own(Sheet sheet) {
        return new StoryList.OfPaper(sheet.paper().id());
    }

    /// Deals the stories out over the page, each once.
    private static final class Layout {
        private final Sheet sheet;
        private final List<StoryCard> newest;
        private final List<StoryCard> mostRead;
        private final List<StoryCard> ranked;
        private final Together twins;
        private final Map<Slot, StoryCard> pinned;
        private final Set<Long> used = new HashSet<>();
        private final Set<String> pictures = new HashSet<>();

        Layout(
                Sheet sheet,
                List<StoryCard> newest,
                List<StoryCard> mostRead,
                Together twins,
                Map<Slot, StoryCard> pinned) {
            this.sheet = sheet;
            this.pinned = pinned;
            this.twins = twins;
            used.addAll(twins.yielding());
            this.newest = newest;
            this.mostRead = mostRead;
            // Freshness and urgency age alike, so the order needs no clock.
            ranked = newest.stream()
                    .sorted(Comparator.comparing(
                                    (StoryCard card) -> card.published().minus(STEP.multipliedBy(card.urgency())))
                            .reversed())
                    .toList();
        }

        Views.Front view(Frame frame, Map<StoryList, List<StoryCard>> shelves) {
            pinned.values().forEach(this::use);
            var lead = slots(true, Slot.LEAD);
            var second = slots(false, Slot.SECOND_1, Slot.SECOND_2, Slot.SECOND_3);
            var third = slots(true, Slot.THIRD_1, Slot.THIRD_2, Slot.THIRD_3);
            var read = take(mostRead, MOST_READ, false);
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
                if (paper.id() == sheet.paper().id()) {
                    continue;
                }
                var cards = take(shelves.getOrDefault(new StoryList.OfPaper(paper.id()), List.of()), SISTER, false);
                if (!cards.isEmpty()) {
                    sisters.add(new Sister(paper, cards));
                }
            }
            return new Views.Front(
                    frame, lead.isEmpty() ? null : lead.getFirst(), second, third, sections, latest, read, sisters);
        }

        /// What an editor put there; the rest fills itself.
        private List<CardView> slots(boolean pictured, Slot... places) {
            var free = Arrays.stream(places)
                    .filter(place -> !pinned.containsKey(place))
                    .count();
            var automatic = take(ranked, (int) free, pictured).iterator();
            var cards = new ArrayList<CardView>();
            for (var place : places) {
                var card = pinned.get(place);
                if (card != null) {
                    cards.add(card(card));
                } else if (automatic.hasNext()) {
                    cards.add(automatic.next());
                }
            }
            return cards;
        }

        /// The next stories that are not on the page yet; those with a picture first where one is wanted.
        private List<CardView> take(List<StoryCard> from, int many, boolean pictured) {
            var free = free(from);
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
            order.forEach(this::use);
            return order.stream().map(this::card).toList();
        }

        /// Those not on the page yet, without the later one of two that are the same.
        private List<StoryCard> free(List<StoryCard> from) {
            var hidden = new HashSet<>(used);
            var free = new ArrayList<StoryCard>();
            for (var card : from) {
                if (hidden.add(card.id())) {
                    free.add(card);
                    hidden.addAll(twins.twins().getOrDefault(card.id(), Set.of()));
                }
            }
            return free;
        }

        private void use(StoryCard card) {
            used.add(card.id());
            used.addAll(twins.twins().getOrDefault(card.id(), Set.of()));
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
