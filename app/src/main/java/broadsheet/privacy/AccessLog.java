package broadsheet.privacy;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/// Who of the staff was shown a member's address, or kept a member from being erased, when and why.
@Singleton
public final class AccessLog {
    private final AccessStore store;

    AccessLog(AccessStore store) {
        this.store = store;
    }

    /// The newest, at most 200.
    public List<Access> newest() {
        return store.newest();
    }

    /// An address that was shown, a member who was kept from erasure, or an authority that was told.
    ///
    /// @param kind `address`, `hold` or `alert`
    /// @param member number of the member, or 0 when that is erased
    public record Access(Instant at, String kind, String by, long member, String reason) {}
}
