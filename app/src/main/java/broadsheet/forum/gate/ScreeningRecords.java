package broadsheet.forum.gate;

import jakarta.inject.Singleton;
import java.util.List;

/// What screening said, for whoever decides.
@Singleton
public final class ScreeningRecords {
    private final ScreeningStore store;

    ScreeningRecords(ScreeningStore store) {
        this.store = store;
    }

    /// Of a comment, oldest first; empty when it simply passed. One statement.
    public List<ScreeningRecord> ofComment(long comment) {
        return store.ofComment(comment);
    }
}
