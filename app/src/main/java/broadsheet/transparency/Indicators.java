package broadsheet.transparency;

import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.LedgerTotals;
import broadsheet.ledger.LedgerTotals.Sum;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The indicators of a transparency report, by chapter and name: DSA 15 and 24.
final class Indicators {
    private final LedgerTotals totals;

    Indicators(LedgerTotals totals) {
        this.totals = totals;
    }

    Map<String, Map<String, Long>> chapters() {
        var chapters = new LinkedHashMap<String, Map<String, Long>>();
        chapters.put("orders", orders());
        chapters.put("notices", notices());
        chapters.put("own_initiative", ownInitiative());
        chapters.put("measures", measures());
        chapters.put("automation", automation());
        chapters.put("complaints", complaints());
        chapters.put("corrections", corrections());
        return chapters;
    }

    private long all(LedgerKind kind) {
        return totals.count(sum -> sum.kind() == kind);
    }

    private long median(LedgerKind kind) {
        return totals.medians().getOrDefault(kind, 0L);
    }

    private Map<String, Long> orders() {
        var rows = new LinkedHashMap<String, Long>();
        rows.put("orders.number", all(LedgerKind.ORDER));
        rows.put("orders.median_seconds", median(LedgerKind.ORDER));
        rows.putAll(by(LedgerKind.ORDER, "orders.outcome.", Sum::outcome));
        rows.putAll(by(LedgerKind.ORDER, "orders.ground.", Sum::ground));
        return rows;
    }

    private Map<String, Long> notices() {
        var rows = new LinkedHashMap<String, Long>();
        rows.put("notices.decided", outcome(LedgerKind.NOTICE, "upheld") + outcome(LedgerKind.NOTICE, "rejected"));
        rows.put("notices.upheld", outcome(LedgerKind.NOTICE, "upheld"));
        rows.put("notices.rejected", outcome(LedgerKind.NOTICE, "rejected"));
        rows.put("notices.paused", outcome(LedgerKind.NOTICE, "paused"));
        rows.put("notices.median_seconds", median(LedgerKind.NOTICE));
        rows.putAll(by(LedgerKind.NOTICE, "notices.ground.", Sum::ground));
        return rows;
    }

    private Map<String, Long> ownInitiative() {
        var rows = new LinkedHashMap<String, Long>();
        rows.put(
                "own_initiative.number",
                totals.count(sum -> isMeasure(sum) && Objects.equals(sum.source(), "own_initiative")));
        rows.put(
                "own_initiative.detected",
                totals.count(
                        sum -> isMeasure(sum) && Objects.equals(sum.source(), "own_initiative") && sum.detected()));
        return rows;
    }

    private Map<String, Long> measures() {
        var rows = new LinkedHashMap<String, Long>();
        rows.put("measures.number", all(LedgerKind.MEASURE));
        rows.put("measures.taken_back", all(LedgerKind.REVERSAL));
        rows.putAll(by(LedgerKind.MEASURE, "measures.type.", Sum::measure));
        rows.putAll(by(LedgerKind.MEASURE, "measures.object.", Sum::object));
        rows.putAll(by(LedgerKind.MEASURE, "measures.ground.", Sum::ground));
        return rows;
    }

    private Map<String, Long> automation() {
        var rows = new LinkedHashMap<String, Long>();
        var decided = totals.count(sum -> isMeasure(sum) && sum.decided());
        rows.put("automation.decided", decided);
        rows.put("automation.taken_back", totals.count(sum -> sum.kind() == LedgerKind.REVERSAL && sum.detected()));
        return rows;
    }

    private Map<String, Long> complaints() {
        var rows = new LinkedHashMap<String, Long>();
        rows.put("complaints.decided", all(LedgerKind.APPEAL));
        rows.put("complaints.granted", outcome(LedgerKind.APPEAL, "granted"));
        rows.put("complaints.refused", outcome(LedgerKind.APPEAL, "refused"));
        rows.put("complaints.median_seconds", median(LedgerKind.APPEAL));
        return rows;
    }

    private Map<String, Long> corrections() {
        var rows = new LinkedHashMap<String, Long>();
        rows.put("stories.corrected", all(LedgerKind.CORRECTION));
        rows.put("stories.withdrawn", all(LedgerKind.WITHDRAWAL));
        return rows;
    }

    private static boolean isMeasure(Sum sum) {
        return sum.kind() == LedgerKind.MEASURE;
    }

    private long outcome(LedgerKind kind, String outcome) {
        return totals.count(sum -> sum.kind() == kind && Objects.equals(sum.outcome(), outcome));
    }

    private Map<String, Long> by(LedgerKind kind, String prefix, Function<Sum, @Nullable String> value) {
        var rows = new TreeMap<String, Long>();
        totals.sums().stream()
                .filter(sum -> sum.kind() == kind)
                .forEach(sum -> rows.merge(prefix + Objects.toString(value.apply(sum), "-"), sum.count(), Long::sum));
        return rows;
    }
}
