package broadsheet.site.search;

import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.PublicPages;
import broadsheet.platform.web.PublicPages.CachePolicy;
import broadsheet.search.comment.CommentSearch;
import broadsheet.search.comment.CommentSearch.FoundComments;
import broadsheet.search.comment.SearchDocument;
import broadsheet.search.words.Marks;
import broadsheet.search.words.ReaderText;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.variant.ReaderPaths;
import broadsheet.story.Stories;
import broadsheet.story.StoryCard;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What readers wrote, searched apart from what the paper wrote. Three statements: the comments, and
/// twice their stories: whether they are still there, and how they are called.
@Singleton
final class CommentSearchMaker {
    private static final int HITS = 20;
    private static final int LONGEST = 200;
    private static final int PASSAGE = 120;

    private final Sheets sheets;
    private final CommentSearch search;
    private final Stories stories;

    CommentSearchMaker(Sheets sheets, CommentSearch search, Stories stories) {
        this.sheets = sheets;
        this.search = search;
        this.stories = stories;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ReaderPaths.add(pages, "/search/comments", CachePolicy.FRESH, Set.of("q", "after"), this::search);
    }

    private MadePage search(PageRequest request) {
        var sheet = sheets.forHost(request);
        var typed = request.parameter("q").orElse("").strip();
        var query = typed.length() <= LONGEST ? typed : typed.substring(0, LONGEST);
        var after = request.parameter("after").orElse(null);
        var found = query.isEmpty() ? null : search.find(query, after, HITS);
        var title = sheet.words().text("search.comments.title");
        var head = Head.plain(
                title, sheet.paper().tagline(), null, "/" + sheet.paper().slug() + "/");
        var view = new CommentSearchView(
                sheet.frame(head, null),
                query,
                found == null ? null : sheet.number(found.total()),
                found == null ? List.of() : hits(sheet, query, found),
                found == null ? null : next(query, found.next()));
        return sheet.page(200, "site/searchcomments.jte", view);
    }

    private List<CommentSearchView.Hit> hits(Sheet sheet, String query, FoundComments found) {
        var ids = found.hits().stream().map(SearchDocument::story).distinct().toList();
        var headlines = ids.isEmpty()
                ? Map.<Long, String>of()
                : stories.cards(ids).stream().collect(Collectors.toMap(StoryCard::id, StoryCard::headline));
        var marks = Marks.of(ReaderText.of(query));
        return found.hits().stream()
                .filter(comment -> headlines.containsKey(comment.story()))
                .map(comment -> new CommentSearchView.Hit(
                        "/story/" + comment.story() + "/comments/" + comment.id(),
                        comment.author(),
                        marks.passage(comment.text(), PASSAGE),
                        sheet.dates().full(comment.at()),
                        headlines.getOrDefault(comment.story(), "")))
                .toList();
    }

    private static @Nullable String next(String query, @Nullable String after) {
        return after == null
                ? null
                : "/search/comments?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + "&after=" + after;
    }
}
