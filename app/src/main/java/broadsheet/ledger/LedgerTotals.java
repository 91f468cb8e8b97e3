package broadsheet.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Sums over a stretch of the ledger.
///
/// @param medians how many seconds the middle one of the decisions of a kind took
public record LedgerTotals(List<Sum> sums, Map<LedgerKind, Long> medians) {
    public LedgerTotals {
        sums = List.copyOf(sums);
        medians = Map.copyOf(medians);
    }

    /// How many entries are alike.
    ///
    /// @param ground id of the clause, or the law, or null
    public record Sum(
            LedgerKind kind,
            @Nullable String object,
            @Nullable String measure,
            @Nullable String ground,
            @Nullable String source,
            boolean detected,
            boolean decided,
            @Nullable String outcome,
            long count) {}

    /// How many entries are like this.
    public long count(Predicate<Sum> wanted) {
        return sums.stream().filter(wanted).mapToLong(Sum::count).sum();
    }
}
