package broadsheet.site.process;

import broadsheet.kernel.Words;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerEntry;
import broadsheet.ledger.LedgerGrown;
import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.LedgerQuery;
import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageCache;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.web.PublicPages;
import broadsheet.rules.Measure;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.process.LedgerView.Filter;
import broadsheet.site.process.LedgerView.Option;
import broadsheet.site.variant.ReaderPaths;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The public ledger as page, JSON and feed. Two statements.
@Singleton
final class LedgerMaker {
    static final String PATH = "/moderation-log";
    private static final String PART = "ledger";
    private static final int PAGE = 50;
    private static final Set<String> PARAMETERS = Set.of("paper", "kind", "measure", "clause", "statement", "before");

    private final Sheets sheets;
    private final Ledger ledger;
    private final LedgerPrinter printer;
    private final PageCache cache;

    LedgerMaker(Sheets sheets, Ledger ledger, LedgerPrinter printer, PageCache cache) {
        this.sheets = sheets;
        this.ledger = ledger;
        this.printer = printer;
        this.cache = cache;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ReaderPaths.ready(pages, PATH, PARAMETERS, this::page);
        pages.add(PATH + ".json", PublicPages.CachePolicy.READY, PARAMETERS, this::json);
        pages.add(PATH + ".atom", PublicPages.CachePolicy.READY, Set.of("paper"), this::feed);
    }

    void grown(@Observes LedgerGrown event) {
        cache.changed(List.of(new Change.Part(PART)));
    }

    private MadePage page(PageRequest request) {
        var sheet = sheets.forHost(request);
        sheet.shows().part(PART);
        var words = Words.of("ledger", sheet.language());
        var entries = entries(sheet, request);
        var next = entries.size() < PAGE ? null : next(request, entries.getLast());
        var title = words.text("title");
        var view = new LedgerView(
                sheet.frame(sheet.head(title, PATH), null),
                words,
                title,
                filters(sheet, words, request),
                entries.stream().map(entry -> printer.line(sheet, words, entry)).toList(),
                next,
                head(entries));
        return sheet.page(200, "site/ledger.jte", view);
    }

    private List<LedgerEntry> entries(Sheet sheet, PageRequest request) {
        var statement = number(request, "statement");
        return statement == null
                ? ledger.list(query(sheet, request))
                : ledger.ofStatement(statement).stream().toList();
    }

    private static LedgerQuery query(Sheet sheet, PageRequest request) {
        var paper = request.parameter("paper")
                .flatMap(slug -> sheet.papers().stream()
                        .filter(one -> one.slug().value().equals(slug))
                        .findFirst())
                .map(one -> one.id())
                .orElse(null);
        return new LedgerQuery(
                paper,
                request.parameter("kind").flatMap(LedgerKind::of).orElse(null),
                null,
                request.parameter("measure")
                        .flatMap(Measure::of)
                        .map(Measure::code)
                        .orElse(null),
                request.parameter("clause").filter(text -> !text.isBlank()).orElse(null),
                null,
                null,
                number(request, "before"),
                PAGE);
    }

    private static @Nullable Long number(PageRequest request, String name) {
        return request.parameter(name)
                .filter(text -> text.matches("[1-9][0-9]{0,17}"))
                .map(Long::valueOf)
                .orElse(null);
    }

    private static String next(PageRequest request, LedgerEntry last) {
        return PATH + "?"
                + Stream.of("paper", "kind", "measure", "clause")
                        .flatMap(name -> request
                                .parameter(name)
                                .filter(value -> value.matches("[A-Za-z0-9_-]{1,60}"))
                                .map(value -> name + "=" + value + "&")
                                .stream())
                        .collect(Collectors.joining())
                + "before=" + last.id();
    }

    private static @Nullable String head(List<LedgerEntry> entries) {
        return entries.stream()
                .flatMap(entry ->
                        Optional.ofNullable(entry.hash()).map(hash -> entry.place() + " " + hash.hex()).stream())
                .findFirst()
                .orElse(null);
    }

    private static List<Filter> filters(Sheet sheet, Words words, PageRequest request) {
        var papers = sheet.papers().stream()
                .map(paper -> option(request, "paper", paper.slug().value(), paper.name()));
        var kinds = Arrays.stream(LedgerKind.values())
                .map(kind -> option(request, "kind", kind.code(), words.text("kind." + kind.code())));
        var measures = Arrays.stream(Measure.values())
                .filter(measure -> measure != Measure.NONE)
                .map(measure -> option(request, "measure", measure.code(), words.text("measure." + measure.code())));
        return List.of(
                new Filter("paper", words.text("filter.paper"), papers.toList()),
                new Filter("kind", words.text("filter.kind"), kinds.toList()),
                new Filter("measure", words.text("filter.measure"), measures.toList()));
    }

    private static Option option(PageRequest request, String name, String value, String label) {
        return new Option(
                value, label, request.parameter(name).filter(value::equals).isPresent());
    }

    private MadePage json(PageRequest request) {
        var sheet = sheets.forHost(request);
        sheet.shows().part(PART);
        return data(sheet, "application/json", printer.json(entries(sheet, request)));
    }

    private MadePage feed(PageRequest request) {
        var sheet = sheets.forHost(request);
        sheet.shows().part(PART);
        return data(sheet, "application/atom+xml;charset=utf-8", printer.atom(sheet, entries(sheet, request)));
    }

    private static MadePage data(Sheet sheet, String type, String text) {
        return new MadePage(
                200,
                type,
                Map.of(),
                text.getBytes(StandardCharsets.UTF_8),
                sheet.shows().subjects(),
                null);
    }
}
