package broadsheet.ledger;

import org.jspecify.annotations.Nullable;

/// What came of following the chain from its beginning.
///
/// @param length how many entries are in it
/// @param waiting how many have not been chained yet; more than a second after the last one, none should
/// @param head its last hash: whoever noted an older one can compare
/// @param broken number of the first entry that was changed, is missing or stands beside the chain, or null
public record LedgerCheck(
        long length, long waiting, Seal head, @Nullable Long broken) {
    /// True when nobody has tampered with it.
    public boolean intact() {
        return broken == null;
    }
}
