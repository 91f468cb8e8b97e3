package broadsheet.site.process;

import broadsheet.kernel.Words;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.db.Json;
import broadsheet.platform.web.PublicPages;
import broadsheet.platform.web.PublicPages.CachePolicy;
import broadsheet.publication.Paper;
import broadsheet.rules.Clause;
import broadsheet.rules.Rulebook;
import broadsheet.rules.Rules;
import broadsheet.screening.Screenings;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.process.RulesView.Link;
import broadsheet.site.variant.ReaderPaths;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The rules as page and as JSON: those in force, and every older version that a decision may cite; what is automated,
/// where a person decides, and all of it in words for the young.
@Singleton
final class RulesMaker {
    private static final String PATH = "/rules";
    private static final Set<String> WHICH = Set.of("paper", "version");
    private static final int MOST = 20;

    private final Sheets sheets;
    private final Rules rules;
    private final Screenings screenings;

    RulesMaker(Sheets sheets, Rules rules, Screenings screenings) {
        this.sheets = sheets;
        this.rules = rules;
        this.screenings = screenings;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ReaderPaths.ready(pages, PATH, WHICH, this::page);
        pages.add(PATH + ".json", CachePolicy.READY, WHICH, this::json);
    }

    private MadePage page(PageRequest request) {
        var sheet = sheets.forHost(request);
        sheet.shows().part("rules");
        var words = Words.of("rules", sheet.language());
        var paper = paper(sheet, request);
        var book = paper.flatMap(one -> book(one, request));
        var title = sheet.words().text("rules.title");
        var view = new RulesView(
                sheet.frame(sheet.head(title, PATH), null),
                words,
                title,
                book.map(one -> since(sheet, one)).orElse(null),
                book.map(Rulebook::note).orElse(""),
                paper.flatMap(one -> newest(one, book)).orElse(null),
                book.map(Rulebook::clauses).orElse(List.of()),
                paper.map(one -> questions(words, one)).orElse(List.of()),
                paper.map(one -> versions(sheet, words, one, book)).orElse(List.of()));
        var known = book.isPresent() || sheet.papers().isEmpty();
        return sheet.page(known ? 200 : 404, "site/rules.jte", view);
    }

    private static @Nullable String since(Sheet sheet, Rulebook book) {
        var effective = book.effective();
        return effective == null
                ? null
                : sheet.words()
                        .text(
                                "rules.since",
                                book.version(),
                                sheet.dates().dayOf(effective).text());
    }

    private Optional<String> newest(Paper paper, Optional<Rulebook> book) {
        var version = rules.current(paper.id()).version();
        return book.filter(one -> one.version() != version).map(_ -> PATH + "?paper=" + paper.slug());
    }

    /// The questions of screening as it stands; those that say when one may write are no questions about the text.
    private List<String> questions(Words words, Paper paper) {
        return screenings.of(paper.id()).questions().stream()
                .map(name -> "automation." + name)
                .filter(words::has)
                .map(words::text)
                .toList();
    }

    private List<Link> versions(Sheet sheet, Words words, Paper paper, Optional<Rulebook> shown) {
        var newest = rules.current(paper.id()).version();
        return IntStream.iterate(newest, version -> version >= 0 && version > newest - MOST, version -> version - 1)
                .filter(version -> shown.isEmpty() || shown.get().version() != version)
                .mapToObj(version -> rules.version(paper.id(), version))
                .flatMap(Optional::stream)
                .map(book -> new Link(
                        PATH + "?paper=" + paper.slug() + "&version=" + book.version(), name(sheet, words, book)))
                .toList();
    }

    private static String name(Sheet sheet, Words words, Rulebook book) {
        var since = since(sheet, book);
        return since == null ? words.text("version.first") : words.text("version.note", since, book.note());
    }

    private MadePage json(PageRequest request) {
        var sheet = sheets.forHost(request);
        sheet.shows().part("rules");
        return paper(sheet, request)
                .flatMap(paper -> book(paper, request).map(book -> json(sheet, paper, book)))
                .orElseGet(() -> made(404, sheet, "{}"));
    }

    private static Optional<Paper> paper(Sheet sheet, PageRequest request) {
        var slug = request.parameter("paper").orElse(sheet.paper().slug().value());
        return sheet.papers().stream()
                .filter(paper -> paper.slug().value().equals(slug))
                .findFirst();
    }

    private Optional<Rulebook> book(Paper paper, PageRequest request) {
        var version = request.parameter("version");
        if (version.isEmpty()) {
            return Optional.of(rules.current(paper.id()));
        }
        return version.filter(text -> text.matches("\\d{1,6}"))
                .flatMap(text -> rules.version(paper.id(), Integer.parseInt(text)));
    }

    private MadePage json(Sheet sheet, Paper paper, Rulebook book) {
        var effective = book.effective();
        return made(
                200,
                sheet,
                Json.write(new Book(
                        paper.slug().value(),
                        book.version(),
                        rules.current(paper.id()).version(),
                        effective == null ? null : effective.toString(),
                        book.note(),
                        book.clauses(),
                        questions(Words.of("rules", sheet.language()), paper),
                        RulesView.SIMPLE.stream()
                                .map(line -> Words.of("rules", sheet.language()).text("simple." + line))
                                .toList())));
    }

    private static MadePage made(int status, Sheet sheet, String text) {
        return new MadePage(
                status,
                "application/json",
                Map.of(),
                text.getBytes(StandardCharsets.UTF_8),
                sheet.shows().subjects(),
                null);
    }

    /// @param newest the version in force
    /// @param automation what a program asks of every post
    /// @param simple the rules in a few sentences for the young
    record Book(
            String paper,
            int version,
            int newest,
            @Nullable String effective,
            String note,
            List<Clause> clauses,
            List<String> automation,
            List<String> simple) {}
}
