package broadsheet.site.process;

import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
import broadsheet.ledger.Ledger;
import broadsheet.platform.cache.MadePage;
import broadsheet.platform.cache.PageRequest;
import broadsheet.platform.db.Json;
import broadsheet.platform.web.PublicPages;
import broadsheet.platform.web.PublicPages.CachePolicy;
import broadsheet.site.Sheet;
import broadsheet.site.Sheets;
import broadsheet.site.process.TransparencyView.Chapter;
import broadsheet.site.process.TransparencyView.Row;
import broadsheet.site.variant.ReaderPaths;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The transparency report of a year as page, CSV and JSON: sums over the public ledger and
/// nothing else. Two statements.
@Singleton
final class TransparencyMaker {
    private static final String PATH = "/transparency";
    private static final Set<String> YEAR = Set.of("year");
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final int YEARS = 5;

    private final Sheets sheets;
    private final Ledger ledger;
    private final Clock clock;

    TransparencyMaker(Sheets sheets, Ledger ledger, Clock clock) {
        this.sheets = sheets;
        this.ledger = ledger;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ReaderPaths.add(pages, PATH, CachePolicy.FRESH, YEAR, this::page);
        pages.add(PATH + ".csv", CachePolicy.FRESH, YEAR, this::csv);
        pages.add(PATH + ".json", CachePolicy.FRESH, YEAR, this::json);
    }

    private int thisYear() {
        return TaiwanDates.day(clock.instant()).getYear();
    }

    private int year(PageRequest request) {
        return request.parameter("year")
                .filter(text -> text.matches("20\\d\\d"))
                .map(Integer::parseInt)
                .orElseGet(this::thisYear);
    }

    private TransparencySums sums(int year) {
        var from = LocalDate.of(year, 1, 1).atStartOfDay(TAIPEI).toInstant();
        var to = LocalDate.of(year + 1, 1, 1).atStartOfDay(TAIPEI).toInstant();
        return new TransparencySums(ledger.totals(from, to));
    }

    private MadePage page(PageRequest request) {
        var sheet = sheets.forHost(request);
        var words = Words.of("transparency", sheet.language());
        var year = year(request);
        var title = words.text("title", year);
        var years =
                IntStream.range(0, YEARS).mapToObj(back -> thisYear() - back).toList();
        var view = new TransparencyView(
                sheet.frame(sheet.head(title, PATH), null), words, title, year, years, chapters(words, sums(year)));
        return sheet.page(200, "site/transparency.jte", view);
    }

    private static List<Chapter> chapters(Words words, TransparencySums sums) {
        return sums.chapters().entrySet().stream()
                .map(chapter -> new Chapter(
                        words.text("chapter." + chapter.getKey()),
                        chapter.getValue().entrySet().stream()
                                .map(row -> new Row(
                                        row.getKey(), label(words, row.getKey()), Long.toString(row.getValue())))
                                .toList()))
                .toList();
    }

    /// `measures.clause.R2`: the words of the beginning, then the clause as it is.
    private static String label(Words words, String indicator) {
        if (words.has("row." + indicator)) {
            return words.text("row." + indicator);
        }
        var dot = indicator.lastIndexOf('.');
        return words.text("row." + indicator.substring(0, dot), indicator.substring(dot + 1));
    }

    private MadePage csv(PageRequest request) {
        var sheet = sheets.forHost(request);
        var year = year(request);
        var text = new StringBuilder("\uFEFFperiod_start,period_end,part,indicator,scope,value\r\n");
        sums(year)
                .chapters()
                .forEach((chapter, rows) ->
                        rows.forEach((indicator, value) -> text.append("%d-01-01,%d-12-31,%s,%s,%s,%d\r\n"
                                .formatted(year, year, chapter, cell(indicator), "TOTAL", value))));
        return data(sheet, "text/csv;charset=utf-8", text.toString());
    }

    /// A law may be any words: quoted, and never begun like a formula.
    private static String cell(String text) {
        var safe = text.matches("[=+@-].*") ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private MadePage json(PageRequest request) {
        var year = year(request);
        var report = new LinkedHashMap<String, Object>();
        report.put("from", year + "-01-01");
        report.put("to", year + "-12-31");
        report.putAll(sums(year).chapters());
        return data(sheets.forHost(request), "application/json", Json.write(report));
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
