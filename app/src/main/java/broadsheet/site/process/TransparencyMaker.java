package broadsheet.site.process;

import broadsheet.kernel.TaiwanDates;
import broadsheet.kernel.Words;
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
import broadsheet.transparency.Period;
import broadsheet.transparency.TransparencyReports;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// The transparency report of a year or any other period as page, CSV and JSON, and the ten files
/// of the EU's template: sums over the public ledger and nothing else.
@Singleton
final class TransparencyMaker {
    private static final String PATH = "/transparency";
    private static final Set<String> PERIOD = Set.of("year", "from", "to");
    private static final int YEARS = 5;
    /// Where the bundle of statements names what an indicator ends with.
    private static final Map<String, String> NAMED = Map.of("measures.type", "measure.", "measures.object", "target.");

    private final Sheets sheets;
    private final TransparencyReports reports;
    private final Clock clock;

    TransparencyMaker(Sheets sheets, TransparencyReports reports, Clock clock) {
        this.sheets = sheets;
        this.reports = reports;
        this.clock = clock;
    }

    void register(@Observes StartupEvent started, PublicPages pages) {
        ReaderPaths.add(pages, PATH, CachePolicy.FRESH, PERIOD, this::page);
        pages.add(PATH + ".csv", CachePolicy.FRESH, PERIOD, this::csv);
        pages.add(PATH + ".json", CachePolicy.FRESH, PERIOD, this::json);
        TransparencyReports.fileNames()
                .forEach(name -> pages.add(
                        PATH + "/" + name + ".csv", CachePolicy.FRESH, PERIOD, request -> file(request, name)));
    }

    private int thisYear() {
        return TaiwanDates.day(clock.instant()).getYear();
    }

    /// What was asked for, else this year.
    private Period period(PageRequest request) {
        return request.parameter("from")
                .flatMap(from -> request.parameter("to").flatMap(to -> Period.of(from, to)))
                .or(() -> request.parameter("year")
                        .filter(text -> text.matches("20\\d\\d"))
                        .map(year -> Period.year(Integer.parseInt(year))))
                .orElseGet(() -> Period.year(thisYear()));
    }

    private static boolean isYear(Period period) {
        return period.equals(Period.year(period.from().getYear()));
    }

    private MadePage page(PageRequest request) {
        var sheet = sheets.forHost(request);
        var words = Words.of("transparency", sheet.language());
        var period = period(request);
        var year = period.from().getYear();
        var title = isYear(period)
                ? words.text("title", year)
                : words.text(
                        "title.period", period.from().toString(), period.to().toString());
        var years =
                IntStream.range(0, YEARS).mapToObj(back -> thisYear() - back).toList();
        var view = new TransparencyView(
                sheet.frame(sheet.head(title, PATH), null),
                words,
                title,
                period,
                isYear(period) ? year : 0,
                years,
                chapters(words, Words.of("statement", sheet.language()), reports.chapters(period)),
                TransparencyReports.fileNames());
        return sheet.page(200, "site/transparency.jte", view);
    }

    private MadePage file(PageRequest request, String name) {
        var text = reports.file(period(request), name).orElseThrow();
        return data(sheets.forHost(request), "text/csv;charset=utf-8", text);
    }

    private static List<Chapter> chapters(Words words, Words names, Map<String, Map<String, Long>> sums) {
        return sums.entrySet().stream()
                .map(chapter -> new Chapter(
                        words.text("chapter." + chapter.getKey()),
                        chapter.getValue().entrySet().stream()
                                .map(row -> new Row(
                                        row.getKey(), label(words, names, row.getKey()), Long.toString(row.getValue())))
                                .toList()))
                .toList();
    }

    /// `measures.ground.R2`: the words of the beginning, then the clause as it is; measures and objects by their names.
    private static String label(Words words, Words names, String indicator) {
        if (words.has("row." + indicator)) {
            return words.text("row." + indicator);
        }
        var dot = indicator.lastIndexOf('.');
        var beginning = indicator.substring(0, dot);
        var end = indicator.substring(dot + 1);
        var name = NAMED.getOrDefault(beginning, "") + end;
        return words.text("row." + beginning, names.has(name) ? names.text(name) : end);
    }

    private MadePage csv(PageRequest request) {
        return data(sheets.forHost(request), "text/csv;charset=utf-8", "\uFEFF" + reports.csv(period(request)));
    }

    private MadePage json(PageRequest request) {
        var period = period(request);
        var report = new LinkedHashMap<String, Object>();
        report.put("from", period.from().toString());
        report.put("to", period.to().toString());
        report.putAll(reports.chapters(period));
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
