package broadsheet.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which entries; null stands for all.
///
/// @param from not before
/// @param to before
/// @param before only entries with a smaller number: the next page
public record LedgerQuery(
        @Nullable Long paper,
        @Nullable LedgerKind kind,
        @Nullable String object,
        @Nullable String measure,
        @Nullable String clause,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Long before,
        int limit) {
    /// The newest of all.
    public static LedgerQuery newest(int limit) {
        return new LedgerQuery(null, null, null, null, null, null, null, null, limit);
    }
}
