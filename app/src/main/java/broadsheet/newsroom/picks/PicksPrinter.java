package broadsheet.newsroom.picks;

import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.newsroom.picks.PicksView.Item;
import broadsheet.newsroom.picks.PicksView.Kind;
import broadsheet.newsroom.picks.PicksView.Link;
import broadsheet.newsroom.picks.PicksView.Shop;
import broadsheet.pick.Picks;
import broadsheet.pick.Product;
import broadsheet.pick.Sensitive;
import broadsheet.pick.StoryMarks;
import broadsheet.platform.cache.PageRequest;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.site.Frame;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.pick.PickCard;
import broadsheet.story.Status;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.text.Folding;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Prints the pages of product picks.
@Singleton
final class PicksPrinter {
    private static final int PRODUCTS = 50;
    private static final int STORIES = 15;
    private static final int ALL = 20_000;

    private final Sheets sheets;
    private final Publications publications;
    private final Stories stories;
    private final Picks picks;

    PicksPrinter(Sheets sheets, Publications publications, Stories stories, Picks picks) {
        this.sheets = sheets;
        this.publications = publications;
        this.stories = stories;
        this.picks = picks;
    }

    Response overview(HttpServerRequest request, Staff staff, @Nullable Long after) {
        var sheet = sheet(request);
        var words = Words.of("pick", sheet.language());
        var shops = publications.papers().stream()
                .filter(paper -> staff.may(Permission.PUBLISH, paper.id()))
                .map(paper -> shop(sheet, words, paper, after))
                .toList();
        var view = new PicksView.Overview(frame(sheet, words.text("desk.title")), words, shops);
        return page(sheet, 200, "newsroom/picks.jte", view);
    }

    private Shop shop(Sheet sheet, Words words, Paper paper, @Nullable Long after) {
        var opened = picks.opened30(paper.id());
        var products = picks.products(paper.id(), after, PRODUCTS);
        var latest =
                stories
                        .forStaff(paper.id(), EnumSet.of(Status.PUBLISHED, Status.CORRECTED), null, STORIES)
                        .items()
                        .stream()
                        .map(story -> new Link(story.content().headline(), "/newsroom/picks/" + story.id()))
                        .toList();
        return new Shop(
                paper.slug().value(),
                paper.name(),
                picks.shown(paper.id()),
                latest,
                products.stream()
                        .map(one -> item(sheet, words, one, opened.getOrDefault(one.id(), 0L), StoryMarks.NONE))
                        .toList(),
                products.size() < PRODUCTS
                        ? null
                        : "/newsroom/picks?after=" + products.getLast().id());
    }

    Response story(HttpServerRequest request, Story story, String query, List<Problem> problems) {
        var sheet = sheet(request);
        var words = Words.of("pick", sheet.language());
        var paper = story.place().paperId();
        var marks = picks.marks(story.id());
        var opened = picks.opened30(paper);
        var view = new PicksView.OfStory(
                frame(sheet, words.text("desk.title")),
                words,
                story.id(),
                story.content().headline(),
                picks.shown(paper),
                kinds(words, story, marks),
                marks.harmless(),
                picks.beside(story).stream().map(Product::title).toList(),
                offered(story, marks, query).stream()
                        .map(one -> item(sheet, words, one, opened.getOrDefault(one.id(), 0L), marks))
                        .toList(),
                query,
                problems.stream()
                        .map(one -> words.text(one.code(), one.arguments().toArray()))
                        .toList());
        return page(sheet, problems.isEmpty() ? 200 : 422, "newsroom/storypicks.jte", view);
    }

    /// Those pinned and forbidden, those that stand there, and those that were looked for.
    private List<Product> offered(Story story, StoryMarks marks, String query) {
        var beside = picks.beside(story);
        var folded = Folding.of(query);
        return picks.products(story.place().paperId(), null, ALL).stream()
                .filter(one -> marks.pinned().contains(one.id())
                        || marks.forbidden().contains(one.id())
                        || beside.contains(one)
                        || Folding.of(one.title()).contains(folded))
                .limit(PRODUCTS)
                .toList();
    }

    private List<Kind> kinds(Words words, Story story, StoryMarks marks) {
        var suggested = picks.suggested(story);
        return Arrays.stream(Sensitive.values())
                .map(kind -> {
                    var code = kind.name().toLowerCase(Locale.ROOT);
                    var name = words.text("sensitive." + code);
                    return new Kind(code, name, marks.sensitive().contains(kind), suggested.contains(kind));
                })
                .toList();
    }

    private static Item item(Sheet sheet, Words words, Product product, long opened, StoryMarks marks) {
        var facts = new StringBuilder(PickCard.price(product));
        facts.append(product.merchant().isEmpty() ? "" : " · " + product.merchant());
        facts.append(product.inStock() ? "" : " · " + words.text("desk.sold-out"));
        var end = product.expires();
        facts.append(
                end == null
                        ? ""
                        : " · "
                                + words.text(
                                        "desk.until", sheet.dates().full(end).text()));
        var place = marks.pinned().contains(product.id())
                ? "pin"
                : marks.forbidden().contains(product.id()) ? "forbid" : "";
        return new Item(
                product.id(),
                product.title(),
                facts.toString(),
                words.text("desk.opened", sheet.number(opened)),
                product.forbidden(),
                place);
    }

    private Sheet sheet(HttpServerRequest request) {
        var authority = request.authority();
        var host = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        return sheets.forHost(new PageRequest(host, "/newsroom/picks", Map.of(), Map.of()));
    }

    private static Frame frame(Sheet sheet, String title) {
        return sheet.frame(Head.plain(title, title, null, "/" + sheet.paper().slug() + "/"), null);
    }

    private static Response page(Sheet sheet, int status, String template, Object view) {
        return Response.status(status)
                .type("text/html;charset=utf-8")
                .entity(sheet.page(status, template, view).bytes())
                .build();
    }
}
