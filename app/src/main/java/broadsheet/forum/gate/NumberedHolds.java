package broadsheet.forum.gate;

import broadsheet.rules.StatementId;
import jakarta.inject.Singleton;

/// Statements that are a number only.
@Singleton
final class NumberedHolds implements HoldStatements {
    private final ScreeningStore store;

    NumberedHolds(ScreeningStore store) {
        this.store = store;
    }

    @Override
    public StatementId hold(Entry entry, long comment) {
        return new StatementId(store.nextNumber());
    }
}
