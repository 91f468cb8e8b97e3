package broadsheet.site;

import broadsheet.breaking.BreakingNews;
import broadsheet.kernel.Language;
import broadsheet.kernel.PrintedTime;
import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.machine.StructuredData;
import broadsheet.platform.cache.MadePage;
import broadsheet.publication.CrawlerPolicy;
import broadsheet.publication.Paper;
import broadsheet.publication.Section;
import broadsheet.site.Frame.Head;
import broadsheet.site.picture.Pictures;
import broadsheet.story.Place;
import broadsheet.story.Story;
import broadsheet.story.StoryCard;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One page in the making: its paper, its day, and what it shows so far.
final class Sheet {
    private final Paper paper;
    private final List<Paper> papers;
    private final Sheets sheets;
    private final Instant now;
    private final TaiwanDates dates;
    private final Words words;
    private final Shows shows = new Shows();
    private final Pictures pictures;

    Sheet(Paper paper, List<Paper> papers, Sheets sheets, Instant now) {
        this.paper = paper;
        this.papers = papers;
        this.sheets = sheets;
        this.now = now;
        var language = Frame.languageOf(paper);
        pictures = new Pictures(sheets.media(), shows::part);
        dates = new TaiwanDates(language);
        words = Words.of("site", language);
        shows.part(Shows.PAPERS).part(BreakingNews.PART).until(TaiwanDates.nextMidnight(now));
    }

    Paper paper() {
        return paper;
    }

    List<Paper> papers() {
        return papers;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return TaiwanDates.day(now);
    }

    TaiwanDates dates() {
        return dates;
    }

    Shows shows() {
        return shows;
    }

    Pictures pictures() {
        return pictures;
    }

    Words words() {
        return words;
    }

    /// A root-relative address as an absolute one on this paper's host; an absolute one as it is.
    String absolute(String address) {
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
                dates.inList(card.published(), today()));
    }

    /// The same where all papers mix.
    CardView found(StoryCard card) {
        var view = card(card);
        var own = papers.stream()
                .filter(one -> one.id() == card.place().paperId())
                .findFirst();
        return own.map(one -> new CardView(
                        view.id(),
                        view.kicker(),
                        view.headline(),
                        view.teaser(),
                        view.picture(),
                        view.language(),
                        one.name(),
                        dates.full(card.published())))
                .orElse(view);
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
    String foreign(String language) {
        return language.equals(paper.language()) ? null : language;
    }

    static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    Frame frame(Head head, @Nullable String section) {
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
                sheets.looks().styles(papers),
                sheets.looks().scripts(),
                words);
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
    Head head(String title, String path) {
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
    String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    MadePage page(int status, String template, Object view) {
        return MadePage.html(status, sheets.templates().render(template, view), shows.subjects(), shows.changesAt());
    }

    /// The language of words that stand in a story's own text.
    static Language wordsFor(String language) {
        return language.startsWith("zh") ? Language.ZH_HANT : Language.EN;
    }

    /// The permanent address of a story, on the host of its own paper.
    String storyAddress(Story story) {
        return papers.stream()
                .filter(one -> one.id() == story.place().paperId())
                .findFirst()
                .map(own -> sheets.addresses().story(own, story.id()))
                .orElseGet(() -> absolute("/story/" + story.id()));
    }

    int ageWarningYears() {
        return sheets.config().ageWarningYears();
    }

    int listSize() {
        return sheets.config().listSize();
    }
}
