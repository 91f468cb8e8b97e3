package broadsheet.site.house;

import broadsheet.kernel.Words;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.jobs.Retention;
import broadsheet.platform.web.PublicPages;
import broadsheet.publication.Paper;
import broadsheet.publication.PaperTexts;
import broadsheet.publication.PaperTexts.Kind;
import broadsheet.site.Frame.Head;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.house.HouseView.Chapter;
import broadsheet.site.house.HouseView.Kept;
import broadsheet.site.variant.ReaderPaths;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// About and privacy. No statement.
@Singleton
final class HouseMaker {
    /// The chapters of the built-in privacy text, in their order.
    private static final List<String> PRIVACY = List.of(
            "short", "views", "browser", "cookies", "others", "address", "search", "members", "staff", "rights");

    private final Sheets sheets;
    private final PaperTexts texts;
    private final Instance<Retention> retentions;

    HouseMaker(Sheets sheets, PaperTexts texts, @Any Instance<Retention> retentions) {
        this.retentions = retentions;
        this.sheets = sheets;
        this.texts = texts;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ReaderPaths.ready(pages, "/about", Set.of(), this::about);
        ReaderPaths.ready(pages, "/privacy", Set.of(), this::privacy);
    }

    private MadePage about(PageRequest request) {
        var sheet = sheets.forHost(request);
        var chapters = new ArrayList<Chapter>();
        for (var paper : sheet.papers()) {
            var about = paragraphs(paper.about());
            var imprint = paragraphs(texts.text(paper.id(), Kind.IMPRINT));
            chapters.add(new Chapter(paper.slug().value(), paper.name(), about, imprint));
        }
        var words = words(sheet);
        var head =
                Head.plain(words.text("about.title"), sheet.paper().tagline(), sheet.absolute("/about"), feeds(sheet));
        var view = new HouseView(
                sheet.frame(head, null),
                words.text("about.title"),
                words,
                chapters,
                List.of(),
                sheet.foreign(sheet.paper().language()));
        return sheet.page(200, "site/about.jte", view);
    }

    private MadePage privacy(PageRequest request) {
        var sheet = sheets.forHost(request);
        var words = words(sheet);
        var own = paragraphs(texts.text(sheet.paper().id(), Kind.PRIVACY));
        var chapters = own.isEmpty()
                ? PRIVACY.stream()
                        .map(name -> builtIn(words, sheet.paper(), name))
                        .toList()
                : List.of(new Chapter("own", null, own, List.of()));
        var title = words.text("privacy.title");
        var head = Head.plain(
                title,
                words.text("privacy.description", sheet.paper().name()),
                sheet.absolute("/privacy"),
                feeds(sheet));
        var language = own.isEmpty() ? null : sheet.foreign(sheet.paper().language());
        return sheet.page(
                200,
                "site/privacy.jte",
                new HouseView(sheet.frame(head, null), title, words, chapters, kept(words), language));
    }

    /// What the program does, also where a paper has words of its own.
    private List<Kept> kept(Words words) {
        return retentions.stream()
                .sorted(Comparator.comparing(Retention::name))
                .map(one -> new Kept(
                        words.text("privacy.kept." + one.name()),
                        words.text("privacy.days", one.kept().toDays())))
                .toList();
    }

    private static Chapter builtIn(Words words, Paper paper, String name) {
        return new Chapter(
                name,
                words.text("privacy." + name + ".title"),
                List.of(words.text("privacy." + name + ".text", paper.name())),
                List.of());
    }

    private static Words words(Sheet sheet) {
        return Words.of("house", sheet.language());
    }

    private static String feeds(Sheet sheet) {
        return "/" + sheet.paper().slug() + "/";
    }

    private static List<String> paragraphs(String text) {
        return Arrays.stream(text.split("\\R+", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
