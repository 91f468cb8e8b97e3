package broadsheet.site;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.search.Found;
import broadsheet.search.Search;
import broadsheet.search.SearchQuery;
import broadsheet.site.Frame.Head;
import broadsheet.site.Views.Results;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The search page: a form, and what was found. One statement.
@Singleton
final class SearchMaker {
    private static final int HITS = 20;
    private static final int LONGEST = 200;

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

    MadePage search(PageRequest request) {
        var sheet = sheets.forHost(request);
        var query = request.parameter("q").map(SearchMaker::shortened).orElse("");
        var paper = request.parameter("paper").flatMap(publications::paper).orElse(null);
        var found = query.isEmpty() ? null : find(request, query, paper);
        var cards = found == null
                ? List.<CardView>of()
                : stories.cards(found.hits().stream().map(Found.Hit::story).toList()).stream()
                        .map(sheet::found)
                        .toList();
        var title = sheet.words().text("search.title");
        var head = Head.plain(
                title, sheet.paper().tagline(), null, "/" + sheet.paper().slug() + "/");
        var slug = paper == null ? "" : paper.slug().value();
        return sheet.page(
                200,
                "site/search.jte",
                new Results(
                        sheet.frame(head, null),
                        query,
                        slug,
                        found == null ? null : sheet.number(found.total()),
                        cards,
                        found == null ? null : next(query, slug, found.next())));
    }

    private Found find(PageRequest request, String query, @Nullable Paper paper) {
        var after = request.parameter("after").orElse(null);
        return search.find(new SearchQuery(query, paper == null ? null : paper.id(), after, HITS));
    }

    private static String shortened(String query) {
        var line = query.strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    private static @Nullable String next(String query, String paper, @Nullable String after) {
        if (after == null) {
            return null;
        }
        return "/search?q=" + encoded(query) + (paper.isEmpty() ? "" : "&paper=" + paper) + "&after=" + encoded(after);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
