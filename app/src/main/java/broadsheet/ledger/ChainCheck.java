package broadsheet.ledger;

import broadsheet.platform.db.Database;
import java.util.List;
import java.util.Objects;

/// Follows the chain from its beginning.
final class ChainCheck {
    private static final int SOME = 1000;

    private ChainCheck() {}

    /// One look at one moment: entries that are written meanwhile are no fault.
    static LedgerCheck of(Database database, ChainStore chain) {
        return database.transaction(() -> {
            chain.freeze();
            return chain.exists() ? follow(chain) : new LedgerCheck(0, 0, Seal.NONE, null);
        });
    }

    private static LedgerCheck follow(ChainStore chain) {
        var head = Seal.NONE;
        long length = 0;
        List<LedgerEntry> some;
        do {
            some = chain.after(length, SOME);
            for (var entry : some) {
                head = Canon.link(head, entry);
                length++;
                if (!Objects.equals(entry.place(), length) || !head.equals(entry.hash())) {
                    return new LedgerCheck(length, chain.waiting(), head, entry.id());
                }
            }
        } while (some.size() == SOME);
        return new LedgerCheck(length, chain.waiting(), head, chain.beside().orElse(null));
    }
}
