package broadsheet.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a transparency report has to tell apart about the measures of a stretch of the ledger.
///
/// @param taken every measure stands in exactly one of these
/// @param medians how many seconds the middle one took: `notice/GROUND`, `appeal/CLASS` with the classes `visibility`,
///     `account`, `other` and `notice`, `order/act`, `order/information`
public record LedgerDisclosure(List<Taken> taken, Map<String, Long> medians) {
    public LedgerDisclosure {
        taken = List.copyOf(taken);
        medians = Map.copyOf(medians);
    }

    /// Measures that are alike.
    ///
    /// @param lawful true when they rest on the law, false for a clause
    /// @param ground the law or the clause
    /// @param notice legal ground of the notice that led to them, or null
    public record Taken(
            Track track,
            boolean lawful,
            String ground,
            @Nullable String notice,
            String measure,
            boolean automatic,
            long count) {}

    /// How the house came to them.
    public enum Track {
        /// An authority ordered it.
        ORDER,
        /// Somebody gave notice that it is illegal (DSA 16).
        NOTICE,
        /// The house itself, or a reader pointing at a rule of the house, which is no notice of the law.
        OWN
    }

    /// How many measures.
    public long count() {
        return taken.stream().mapToLong(Taken::count).sum();
    }
}
