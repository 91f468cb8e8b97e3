package broadsheet.audit;

import broadsheet.kernel.Cursor;
import broadsheet.kernel.Slice;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Singleton
final class AuditService implements Audit {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    private final AuditStore store;
    private final Clock clock;

    AuditService(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void record(List<AuditEntry> entries) {
        store.insert(entries, clock.instant());
    }

    @Override
    public List<AuditEntry> of(String subject, long id, int limit) {
        return store.of(subject, id, limit);
    }

    @Override
    public Slice<AuditEntry> recent(Collection<Long> papers, @Nullable Cursor after, int limit) {
        var found = store.recent(papers, Objects.requireNonNullElse(after, NEWEST), limit + 1);
        return Slice.of(found, limit, entry -> new Cursor(Objects.requireNonNull(entry.at()), entry.id()));
    }
}
