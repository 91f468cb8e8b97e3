package broadsheet.transparency;

import broadsheet.account.Accounts;
import broadsheet.account.Permission;
import broadsheet.account.Staff;
import broadsheet.kernel.TaiwanDates;
import broadsheet.ledger.Ledger;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.report.Reports;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Makes transparency reports of any period. Nothing in them is about a person.
@Singleton
public final class TransparencyReports {
    private static final Map<String, Function<Facts, List<List<String>>>> FILES = files();

    private final Ledger ledger;
    private final Reports reports;
    private final Accounts accounts;
    private final Publications publications;
    private final Clock clock;

    TransparencyReports(Ledger ledger, Reports reports, Accounts accounts, Publications publications, Clock clock) {
        this.ledger = ledger;
        this.reports = reports;
        this.accounts = accounts;
        this.publications = publications;
        this.clock = clock;
    }

    private static Map<String, Function<Facts, List<List<String>>>> files() {
        var files = new LinkedHashMap<String, Function<Facts, List<List<String>>>>();
        files.put("1_report_identification", facts -> new MechanismSheets(facts).identification());
        files.put("3_member_states_orders", OrderSheet::of);
        files.put("4_notices", MeasureSheets::notices);
        files.put("5_own_initiative_illegal", MeasureSheets::illegal);
        files.put("6_own_initiative_TC", MeasureSheets::terms);
        files.put("7_appeals_and_recidivism", facts -> new MechanismSheets(facts).appeals());
        files.put("8_automated_means", facts -> new MechanismSheets(facts).automation());
        files.put("9_human_resources", facts -> new MechanismSheets(facts).people());
        files.put("10_AMAR", facts -> new MechanismSheets(facts).recipients());
        files.put("11_qualitative", facts -> new MechanismSheets(facts).qualitative());
        return files;
    }

    /// Names of the ten files of the EU's template, without their ending.
    public static List<String> fileNames() {
        return List.copyOf(FILES.keySet());
    }

    /// The indicators by chapter and name. Two statements.
    public Map<String, Map<String, Long>> chapters(Period period) {
        return new Indicators(ledger.totals(period.begin(), period.end())).chapters();
    }

    /// The indicators as CSV.
    public String csv(Period period) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("period_start", "period_end", "part", "indicator", "scope", "value"));
        chapters(period)
                .forEach((chapter, indicators) -> indicators.forEach((indicator, value) -> rows.add(List.of(
                        period.from().toString(),
                        period.to().toString(),
                        chapter,
                        indicator,
                        "TOTAL",
                        Long.toString(value)))));
        return Csv.of(rows);
    }

    /// The ten files of the EU's template as CSV, by name.
    public Map<String, String> files(Period period) {
        var facts = facts(period);
        var made = new LinkedHashMap<String, String>();
        FILES.forEach((name, maker) -> made.put(name, Csv.of(maker.apply(facts))));
        return made;
    }

    /// One of them.
    public Optional<String> file(Period period, String name) {
        return Optional.ofNullable(FILES.get(name)).map(maker -> Csv.of(maker.apply(facts(period))));
    }

    private Facts facts(Period period) {
        var from = period.begin();
        var to = period.end();
        return new Facts(
                period,
                TaiwanDates.day(clock.instant()),
                publications.papers().stream().map(Paper::name).collect(Collectors.joining(", ")),
                ledger.totals(from, to),
                ledger.disclosure(from, to),
                reports.received(from, to),
                (int) accounts.list().stream()
                        .filter(TransparencyReports::moderates)
                        .count());
    }

    private static boolean moderates(Staff staff) {
        return !staff.disabled() && staff.maySomewhere(Permission.MODERATE);
    }
}
