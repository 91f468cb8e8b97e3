package broadsheet.transparency;

import broadsheet.ledger.LedgerDisclosure;
import broadsheet.ledger.LedgerKind;
import broadsheet.ledger.LedgerTotals;
import broadsheet.ledger.LedgerTotals.Sum;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// All that a report is made from.
///
/// @param provider who publishes it
/// @param received how many notices of each legal ground came in
/// @param moderators how many people may decide
record Facts(
        Period period,
        LocalDate published,
        String provider,
        LedgerTotals totals,
        LedgerDisclosure disclosure,
        Map<String, Long> received,
        int moderators) {
    long count(LedgerKind kind, Predicate<Sum> wanted) {
        return totals.count(sum -> sum.kind() == kind && wanted.test(sum));
    }

    long outcome(LedgerKind kind, String outcome, Predicate<Sum> wanted) {
        return count(kind, sum -> Objects.equals(sum.outcome(), outcome) && wanted.test(sum));
    }

    @Nullable
    Long median(String group) {
        return disclosure.medians().get(group);
    }
}
