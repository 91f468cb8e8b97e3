package broadsheet.readertag;

import broadsheet.member.OwnData;
import jakarta.inject.Singleton;
import java.time.Instant;

/// The tags that a member is for. What readers see stays without the member: nothing in a tag tells whose it was.
@Singleton
final class OwnReaderTags implements OwnData {
    private final ReaderTagStore store;

    OwnReaderTags(ReaderTagStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public Object of(long memberId) {
        return store.voices(memberId);
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        store.erase(memberId);
    }

    record Voice(long story, String tag, String state, double weight, Instant at) {}
}
