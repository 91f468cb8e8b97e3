package broadsheet.site;

import broadsheet.breaking.BreakingNews;
import broadsheet.kernel.Language;
import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.machine.StructuredData;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.CrawlerPolicy;
import broadsheet.publication.Paper;
import broadsheet.publication.Section;
import broadsheet.site.Frame.Head;
import broadsheet.site.look.Looks;
import broadsheet.site.picture.Pictures;
import broadsheet.site.variant.Variant;
import broadsheet.story.Place;
import broadsheet.story.StoryCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One page in the making: its paper, its day, and what it shows so far.
public final class Sheet {
    private static final String HTML = "text/html;charset=utf-8";
    private static final int THOUSAND = 1_000;

    private final Paper paper;
    private final List<Paper> papers;
    private final Sheets sheets;
    private final Instant now;
    private final Editions editions;
    private final TaiwanDates dates;
    private final Words words;
    private final Shows shows = new Shows();
    private final Pictures pictures;

    Sheet(Paper paper, PageRequest request, Sheets sheets, Instant now) {
        this.paper = paper;
        this.papers = sheets.papers();
        this.sheets = sheets;
        this.now = now;
        pictures = new Pictures(sheets.media(), shows::part);
        editions = Editions.of(Variant.of(request), Variant.plainAddress(request), paper);
        dates = new TaiwanDates(language());
        words = Words.of("site", language());
        shows.part(Shows.PAPERS).part(BreakingNews.PART).until(TaiwanDates.nextMidnight(now));
    }

    /// Whose masthead stands over it.
    public Paper paper() {
        return paper;
    }

    /// All papers in their order.
    public List<Paper> papers() {
        return papers;
    }

    /// The moment of its making.
    public Instant now() {
        return now;
    }

    LocalDate today() {
        return TaiwanDates.day(now);
    }

    /// Dates in the language of the words.
    public TaiwanDates dates() {
        return dates;
    }

    /// What it shows so far.
    public Shows shows() {
        return shows;
    }

    /// The pictures of this page.
    Pictures pictures() {
        return pictures;
    }

    /// Words on screen.
    public Words words() {
        return words;
    }

    /// A root-relative address as an absolute one on this paper's host; an absolute one as it is.
    public String absolute(String address) {
        return sheets.addresses().absolute(paper, address);
    }

    /// A story as a list of this page shows it; the page then goes stale with the story.
    CardView card(StoryCard card) {
        shows.story(card.id());
        return new CardView(
                card.id(),
                blank(card.kicker()),
                card.headline(),
                card.teaser(),
                pictures.of(card.image(), today()),
                foreign(card.language()),
                placeName(card.place()),
                dates.inList(card.published(), today()),
                talk(card.id()));
    }

    /// The same where all papers mix.
    public CardView found(StoryCard card) {
        var view = card(card);
        var own = papers.stream()
                .filter(one -> one.id() == card.place().paperId())
                .findFirst();
        return own.map(one -> view.at(one.name(), dates.full(card.published()))).orElse(view);
    }

    private @Nullable String talk(long story) {
        shows.count(story);
        var count = sheets.counts().of(story);
        return count == 0 ? null : words.text("card.comments", number(count));
    }

    /// The section's name for a story of this paper, the paper's for others.
    private String placeName(Place place) {
        if (place.paperId() == paper.id()) {
            return paper.section(place.sectionId()).map(Section::name).orElse("");
        }
        return papers.stream()
                .filter(other -> other.id() == place.paperId())
                .map(Paper::name)
                .findFirst()
                .orElse("");
    }

    /// The language of a story when it is not the page's.
    @Nullable
    public String foreign(String language) {
        return language.equals(editions.language()) ? null : language;
    }

    static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// What stands around it.
    ///
    /// @param section slug of the section to mark, or null
    public Frame frame(Head head, @Nullable String section) {
        return new Frame(
                paper,
                papers,
                head,
                section,
                new PrintedTime(
                        today().toString(),
                        dates.masthead(today(), sheets.config().calendar())),
                breaking(),
                crawlers(),
                styles(),
                scripts(head),
                words,
                editions);
    }

    /// Addresses of the style sheets.
    public List<String> styles() {
        return sheets.looks().styles(papers);
    }

    /// The language of the words on screen.
    public Language language() {
        return editions.variant().english() ? Language.EN : Frame.languageOf(paper);
    }

    private List<String> scripts(Head head) {
        var looks = sheets.looks();
        return head.type().equals("article")
                ? Stream.concat(looks.scripts().stream(), looks.storyScripts().stream())
                        .toList()
                : looks.scripts();
    }

    /// What runs over this paper now; the page changes when the first of it expires.
    private Frame.@Nullable Breaking breaking() {
        var running = sheets.breaking(paper);
        if (running.isEmpty()) {
            return null;
        }
        running.forEach(entry -> shows.until(entry.expires()));
        var newest = running.getFirst();
        var href = newest.storyId() == null ? "/breaking" : "/story/" + newest.storyId();
        return new Frame.Breaking(
                newest.id(), newest.headline(), href, dates.clock(newest.starts()), running.size() - 1);
    }

    /// A head for a page of this title at this path.
    public Head head(String title, String path) {
        var description = words.text("list.description", paper.name(), title);
        return Head.plain(title, description, absolute(path), "/" + paper.slug() + "/");
    }

    /// What this paper lets machines read it for.
    CrawlerPolicy crawlers() {
        return sheets.crawlers(paper);
    }

    StructuredData structuredData() {
        return sheets.structuredData();
    }

    /// A number with the separators of the paper's language.
    public String number(long number) {
        // Most are short, and formatting is slow.
        return number < THOUSAND ? Long.toString(number) : String.format(Locale.ROOT, "%,d", number);
    }

    /// The page as its template prints it.
    public MadePage page(int status, String template, Object view) {
        var bytes = sheets.templates().render(template, view);
        var headers = status == 200 ? Map.of("Speculation-Rules", Looks.speculation()) : Map.<String, String>of();
        return new MadePage(status, HTML, headers, bytes, shows.subjects(), shows.changesAt());
    }

    /// The permanent address of a story, on the host of its own paper.
    String storyAddress(long story, Place place) {
        return papers.stream()
                .filter(one -> one.id() == place.paperId())
                .findFirst()
                .map(own -> sheets.addresses().story(own, story))
                .orElseGet(() -> absolute("/story/" + story));
    }

    /// The absolute address of a page in the characters of this one.
    String inCharacters(String url) {
        return editions.inChinese() ? editions.variant().absolute(url) : url;
    }

    SiteConfig config() {
        return sheets.config();
    }
}
