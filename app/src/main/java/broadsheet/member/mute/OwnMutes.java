package broadsheet.member.mute;

import broadsheet.member.OwnData;
import jakarta.inject.Singleton;
import java.util.List;

/// Whom a member muted, for the export; on whose lists a member stands is told to nobody.
@Singleton
final class OwnMutes implements OwnData {
    private final MuteStore store;

    OwnMutes(MuteStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "muted";
    }

    @Override
    public Object of(long memberId) {
        return new Own(store.of(memberId));
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        store.forget(memberId);
    }

    /// @param members ids, newest first
    record Own(List<Long> members) {}
}
