package broadsheet.forum.gate;

import broadsheet.member.OwnData;
import broadsheet.screening.Answer;
import broadsheet.screening.Finding;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What screening said of a member's texts: for the export and the erasure.
@Singleton
final class OwnScreening implements OwnData {
    private final ScreeningStore store;

    OwnScreening(ScreeningStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public Object of(long memberId) {
        return store.ofMember(memberId).stream().map(Said::of).toList();
    }

    @Override
    public void erase(long memberId, boolean postsToo) {
        store.erase(memberId);
    }

    /// @param text of what was not taken, or null
    record Said(
            long story,
            @Nullable Long comment,
            Answer answer,
            @Nullable String text,
            List<Finding> findings,
            Instant at) {
        static Said of(ScreeningRecord record) {
            var target = record.target();
            return new Said(
                    record.story(),
                    target == null ? null : Long.valueOf(target.comment()),
                    record.answer(),
                    record.text(),
                    record.findings(),
                    record.at());
        }
    }
}
