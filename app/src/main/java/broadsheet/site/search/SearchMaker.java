package broadsheet.site.search;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.Assets;
import broadsheet.platform.web.PublicPages;
import broadsheet.platform.web.PublicPages.CachePolicy;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.search.Found;
import broadsheet.search.Search;
import broadsheet.search.SearchQuery;
import broadsheet.search.words.Marks;
import broadsheet.search.words.Marks.Piece;
import broadsheet.search.words.ReaderText;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.search.SearchView.Choice;
import broadsheet.site.search.SearchView.Hit;
import broadsheet.site.variant.ReaderPaths;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryCard;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The search page: a form, and what was found. Three statements: the twins, the cards, and the texts in which what
/// matched is marked; one more when nothing was found.
@Singleton
public final class SearchMaker {
    private static final int HITS = 20;
    private static final int PASSAGE = 90;

    private final Sheets sheets;
    private final Publications publications;
    private final Search search;
    private final Stories stories;

    SearchMaker(Sheets sheets, Publications publications, Search search, Stories stories) {
        this.sheets = sheets;
        this.publications = publications;
        this.search = search;
        this.stories = stories;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ReaderPaths.add(pages, "/search", CachePolicy.FRESH, SearchForm.FIELDS, this::search);
    }

    /// The page of a search.
    public MadePage search(PageRequest request) {
        var sheet = sheets.forHost(request);
        var form = SearchForm.of(request);
        var query = query(request, form);
        var found = form.isEmpty() ? null : search.find(query);
        var title = sheet.words().text("search.title");
        var head = Head.plain(
                title, sheet.paper().tagline(), null, "/" + sheet.paper().slug() + "/");
        return sheet.page(
                200,
                "site/search.jte",
                new SearchView(
                        sheet.frame(head, null),
                        form,
                        found == null ? null : sheet.number(found.total()),
                        found != null && found.loose(),
                        found == null ? List.of() : meant(form, query, found),
                        found == null ? List.of() : new Narrowing(sheet, form).of(found.facets()),
                        found == null ? List.of() : hits(sheet, form, found),
                        Assets.url("js/suggest.island.js"),
                        found == null ? null : next(form, found.next())));
    }

    private SearchQuery query(PageRequest request, SearchForm form) {
        var paper = publications.paper(form.paper()).map(Paper::id).orElse(null);
        var after = request.parameter("after").orElse(null);
        return new SearchQuery(form.query(), paper, form.limits(), form.order(), after, HITS);
    }

    private List<Choice> meant(SearchForm form, SearchQuery query, Found found) {
        var lost = found.total() == 0 || found.loose();
        return !lost || form.query().isEmpty()
                ? List.of()
                : search.meant(query).stream()
                        .map(words -> new Choice(words, form.asking(words), null))
                        .toList();
    }

    private List<Hit> hits(Sheet sheet, SearchForm form, Found found) {
        if (found.hits().isEmpty()) {
            return List.of();
        }
        var ids = found.hits().stream().map(Found.Hit::story).toList();
        var all = Stream.concat(ids.stream(), found.hits().stream().flatMap(hit -> hit.twins().stream()));
        var cards = stories.cards(all.distinct().toList()).stream()
                .collect(Collectors.toMap(StoryCard::id, Function.identity()));
        var texts = stories.all(ids).stream().collect(Collectors.toMap(Story::id, Function.identity()));
        var marks = Marks.of(ReaderText.of(form.query()));
        return found.hits().stream()
                .filter(hit -> cards.containsKey(hit.story()))
                .map(hit -> hit(sheet, marks, hit, cards, texts.get(hit.story())))
                .toList();
    }

    private static Hit hit(Sheet sheet, Marks marks, Found.Hit hit, Map<Long, StoryCard> cards, @Nullable Story story) {
        var card = sheet.found(Objects.requireNonNull(cards.get(hit.story())));
        var text = story == null || !story.status().listed()
                ? ""
                : story.content().body().plainText();
        var passage = marks.passage(text, PASSAGE);
        var twins = hit.twins().stream()
                .filter(cards::containsKey)
                .map(cards::get)
                .map(twin -> new Choice(sheet.found(twin).place(), "/story/" + twin.id(), null))
                .toList();
        return new Hit(
                card,
                marks.mark(card.headline()),
                passage.stream().anyMatch(Piece::marked) ? passage : List.of(),
                twins);
    }

    private static @Nullable String next(SearchForm form, @Nullable String after) {
        return after == null
                ? null
                : form.asking(form.query()) + "&after=" + URLEncoder.encode(after, StandardCharsets.UTF_8);
    }
}
