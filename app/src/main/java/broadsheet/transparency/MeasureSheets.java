package broadsheet.transparency;

import broadsheet.ledger.LedgerDisclosure.Taken;
import broadsheet.ledger.LedgerDisclosure.Track;
import broadsheet.ledger.LedgerKind;
import broadsheet.report.LegalGround;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// Parts 4 to 6: notices, and measures on the house's own initiative.
final class MeasureSheets {
    private static final String HOSTING = "Only for providers of hosting services, including online platforms";
    private static final int MEDIAN = 4;
    private static final int BY_LAW = 6;
    private static final int BY_TERMS = 8;
    private static final int REMOVAL = 2;
    private static final int DISABLED = 3;
    private static final int OTHER = 8;
    private static final int SUSPENSION = 14;
    private static final int TERMINATION = 15;
    private static final String FLAGGERS =
            "The program gives no notice a priority by who sent it and so does not tell trusted flaggers apart.";

    private MeasureSheets() {}

    static List<List<String>> notices(Facts facts) {
        var table = new CategoryTable(Template.read("4_notices"), List.of(), Category.ofNotice(null));
        facts.received().forEach((ground, count) -> table.add(Category.ofNotice(ground), 0, count));
        for (var ground : LegalGround.values()) {
            var decided = facts.count(
                    LedgerKind.NOTICE,
                    sum -> isDecided(sum.outcome()) && ground.code().equals(sum.ground()));
            if (decided > 0) {
                table.add(Category.ofNotice(ground.code()), 2, decided);
            }
            var median = facts.median("notice/" + ground.code());
            if (median != null) {
                table.set(Category.ofNotice(ground.code()), MEDIAN, median);
            }
        }
        var all = facts.median("notice/law");
        if (all != null) {
            table.setTotal(MEDIAN, all);
        }
        facts.disclosure().taken().stream()
                .filter(one -> one.track() == Track.NOTICE)
                .forEach(one ->
                        table.add(Category.ofNotice(ground(one)), one.lawful() ? BY_LAW : BY_TERMS, one.count()));
        table.context(0, "Received in the period, by number of notice.");
        table.context(1, FLAGGERS);
        table.context(2, "Decided in the period, each object by itself.");
        table.context(MEDIAN, "In seconds.");
        return table.rows(HOSTING, facts.period(), true, List.of(0, 2, BY_LAW, BY_TERMS));
    }

    private static boolean isDecided(@org.jspecify.annotations.Nullable String outcome) {
        return Objects.equals(outcome, "upheld") || Objects.equals(outcome, "rejected");
    }

    private static String ground(Taken taken) {
        return Objects.requireNonNullElse(taken.notice(), taken.ground());
    }

    static List<List<String>> illegal(Facts facts) {
        var table = new CategoryTable(Template.read("5_own_initiative_illegal"), List.of(), Category.ofOrder(null));
        own(facts, true).forEach(one -> add(table, Category.ofLaw(one.ground()), one));
        return table.rows("All", facts.period(), true, counts()).stream()
                .filter(row -> !row.contains(Category.ofOrder(null).name()))
                .toList();
    }

    static List<List<String>> terms(Facts facts) {
        var table = new CategoryTable(Template.read("6_own_initiative_TC"), List.of(), Category.CLAUSE);
        own(facts, false).forEach(one -> add(table, Category.CLAUSE, one));
        table.context(
                0, "Among them measures after readers had pointed at a clause, which is no notice of Article 16.");
        table.context(OTHER, "Warnings, and nicknames that were taken away.");
        return table.rows("All", facts.period(), true, counts());
    }

    private static List<Taken> own(Facts facts, boolean lawful) {
        return facts.disclosure().taken().stream()
                .filter(one -> one.track() == Track.OWN && one.lawful() == lawful)
                .toList();
    }

    private static void add(CategoryTable table, Category category, Taken taken) {
        table.add(category, 0, taken.count());
        if (taken.automatic()) {
            table.add(category, 1, taken.count());
        }
        table.add(category, column(taken.measure()), taken.count());
    }

    private static int column(String measure) {
        return switch (measure) {
            case "remove", "refuse" -> REMOVAL;
            case "hold" -> DISABLED;
            case "suspend" -> SUSPENSION;
            case "end_membership" -> TERMINATION;
            default -> OTHER;
        };
    }

    /// All sixteen columns of measures count something.
    private static List<Integer> counts() {
        return IntStream.rangeClosed(0, TERMINATION).boxed().toList();
    }
}
