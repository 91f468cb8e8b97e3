package broadsheet.site;

import broadsheet.author.Author;
import broadsheet.author.Authors;
import broadsheet.kernel.Cursor;
import broadsheet.kernel.Slice;
import broadsheet.kernel.TaiwanDates;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Paper;
import broadsheet.publication.Section;
import broadsheet.site.Frame.Head;
import broadsheet.site.Views.Day;
import broadsheet.site.Views.StoryPage;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryCard;
import broadsheet.story.StoryList;
import broadsheet.twin.Twins;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists of stories, newest first, page by page. Two statements, on a section's first page three, for a tag four. Of
/// stories that are the same, the one that counts stands on a page, else the newest.
@Singleton
final class ListMaker {
    private static final int LEADS = 3;
    private static final int ASIDE = 10;

    private final Sheets sheets;
    private final Stories stories;
    private final Authors authors;
    private final TextMaker texts;
    private final Twins twins;
    private final TagLists tags;

    ListMaker(Sheets sheets, Stories stories, Authors authors, TextMaker texts, Twins twins, TagLists tags) {
        this.tags = tags;
        this.twins = twins;
        this.sheets = sheets;
        this.stories = stories;
        this.authors = authors;
        this.texts = texts;
    }

    MadePage section(PageRequest request, Paper paper, Section section) {
        var path = "/" + paper.slug() + "/" + section.slug() + "/";
        return list(
                request,
                new Asked(sheets.of(paper, request), new StoryList.OfSection(section.id()), path, section.name()));
    }

    MadePage latest(PageRequest request) {
        var sheet = sheets.forHost(request);
        var title = sheet.words().text("latest.title");
        return list(request, new Asked(sheet, new StoryList.Everything(), "/latest", title));
    }

    MadePage tag(PageRequest request) {
        var printed = request.variable("tag");
        var list = tags.of(printed);
        var path = Views.tagPath(list.tag());
        // Whatever names a tag had lead to the one it has.
        return list.tag().equals(printed)
                ? list(request, new Asked(sheets.forHost(request), list, path, printed))
                : MadePage.redirect(path);
    }

    /// Three statements: the author, the list, and the bylines of its stories.
    MadePage author(PageRequest request) {
        var sheet = sheets.forHost(request);
        var author = authors.find(request.variable("slug"));
        if (author.isEmpty()) {
            return texts.notFound(sheet);
        }
        var list = new StoryList.OfAuthor(author.get().id());
        var path = "/author/" + author.get().slug();
        return list(request, new Asked(sheet, list, path, author.get().name(), author.get()));
    }

    private MadePage list(PageRequest request, Asked asked) {
        var sheet = asked.sheet;
        var given = request.parameter("after");
        var after = given.flatMap(Cursor::parse).orElse(null);
        if (given.isPresent() && after == null) {
            return texts.notFound(sheet);
        }
        var slice = stories.list(asked.list, after, sheet.config().listSize());
        asked.list.keys().forEach(key -> sheet.shows().page(key, after, slice));
        var items = items(asked, after, slice);
        if (items.isEmpty() && asked.mustHaveStories()) {
            return asked.list instanceof StoryList.OfTag ? texts.emptyTag(sheet, asked.title) : texts.notFound(sheet);
        }
        var shown = apart(sheet, items);
        sheets.count(items);
        var top = after == null && asked.list instanceof StoryList.OfSection;
        var leads = top ? leads(sheet, shown) : List.<StoryCard>of();
        var facts = asked.author == null ? null : new AuthorFacts(sheet, asked.author, whole(slice.items()));
        var view = new StoryPage(
                sheet.frame(asked.head(after, facts), asked.section()),
                asked.title,
                note(asked, facts),
                after == null ? beside(asked, items) : List.of(),
                leads.stream().map(sheet::card).toList(),
                days(asked, shown.stream().filter(card -> !leads.contains(card)).toList()),
                top ? aside(sheet, slice.items()) : List.of(),
                next(asked.path, slice));
        return sheet.page(200, "site/list.jte", view);
    }

    private @Nullable String note(Asked asked, @Nullable AuthorFacts facts) {
        if (asked.list instanceof StoryList.OfTag tag) {
            return tags.description(tag);
        }
        return facts == null ? null : facts.note();
    }

    private List<String> beside(Asked asked, List<StoryCard> cards) {
        return asked.list instanceof StoryList.OfTag tag ? tags.beside(tag, cards) : List.of();
    }

    private List<StoryCard> items(Asked asked, @Nullable Cursor after, Slice<StoryCard> slice) {
        return asked.list instanceof StoryList.OfTag tag ? tags.among(asked.sheet, tag, after, slice) : slice.items();
    }

    private List<StoryCard> apart(Sheet sheet, List<StoryCard> cards) {
        sheet.shows().part(Twins.PART);
        return twins.together(cards.stream().map(StoryCard::id).toList()).apart(cards, StoryCard::id);
    }

    private List<Story> whole(List<StoryCard> cards) {
        return stories.all(cards.stream().map(StoryCard::id).toList());
    }

    /// The stories above the list: the newest, those with a picture first among the newest few.
    private static List<StoryCard> leads(Sheet sheet, List<StoryCard> cards) {
        var newest = cards.stream().limit(LEADS * 2L).toList();
        var lead = newest.stream()
                .filter(card -> sheet.pictures().of(card.image(), sheet.today()) != null)
                .findFirst();
        var leads = new ArrayList<StoryCard>();
        lead.ifPresent(leads::add);
        newest.stream()
                .filter(card -> !leads.contains(card))
                .limit(LEADS - (long) leads.size())
                .forEach(leads::add);
        return leads;
    }

    /// What else the paper has.
    private List<CardView> aside(Sheet sheet, List<StoryCard> shown) {
        var list = new StoryList.OfPaper(sheet.paper().id());
        var newest = stories.list(list, null, ASIDE * 2).items();
        sheet.shows().newest(list.key(), newest, ASIDE * 2, StoryCard::published);
        sheets.count(newest);
        return newest.stream()
                .filter(card -> shown.stream().noneMatch(one -> one.id() == card.id()))
                .limit(ASIDE)
                .map(sheet::card)
                .toList();
    }

    private static List<Day> days(Asked asked, List<StoryCard> cards) {
        var sheet = asked.sheet;
        var mixed = !(asked.list instanceof StoryList.OfSection);
        var days = new LinkedHashMap<LocalDate, List<CardView>>();
        for (var card : cards) {
            days.computeIfAbsent(TaiwanDates.day(card.published()), _ -> new ArrayList<>())
                    .add(sheet.card(card).listed(sheet.dates().clock(card.published()), mixed));
        }
        return days.entrySet().stream()
                .map(day -> new Day(sheet.dates().dayHeading(day.getKey(), sheet.today()), day.getValue()))
                .toList();
    }

    private static @Nullable String next(String path, Slice<StoryCard> slice) {
        var next = slice.next();
        return next == null ? null : path + "?after=" + next;
    }

    /// A list that was asked for.
    ///
    /// @param path its address
    /// @param author whose list it is, or null
    private record Asked(
            Sheet sheet,
            StoryList list,
            String path,
            String title,
            @Nullable Author author) {
        Asked(Sheet sheet, StoryList list, String path, String title) {
            this(sheet, list, path, title, null);
        }

        Head head(@Nullable Cursor after, @Nullable AuthorFacts facts) {
            var address = sheet.absolute(after == null ? path : path + "?after=" + after);
            var feeds = list instanceof StoryList.Everything ? "/" : path + (path.endsWith("/") ? "" : "/");
            var description =
                    sheet.words().text("list.description", sheet.paper().name(), title);
            return facts == null
                    ? Head.plain(title, description, address, feeds)
                    : new Head(title, description, address, "profile", true, null, facts.jsonLd(), null, feeds);
        }

        /// A tag or an author of no story that readers see is not there.
        boolean mustHaveStories() {
            return list instanceof StoryList.OfTag || list instanceof StoryList.OfAuthor;
        }

        @Nullable
        String section() {
            return list instanceof StoryList.OfSection(var id)
                    ? sheet.paper().section(id).map(one -> one.slug().value()).orElse(null)
                    : null;
        }
    }
}
