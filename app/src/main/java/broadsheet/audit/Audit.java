package broadsheet.audit;

import broadsheet.kernel.Cursor;
import broadsheet.kernel.Slice;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the staff changed. Nothing is ever taken out or changed.
public interface Audit {
    /// Writes in the transaction under way, else in one of its own.
    void record(List<AuditEntry> entries);

    /// All of a subject, newest first. One statement.
    List<AuditEntry> of(String subject, long id, int limit);

    /// What belongs to these papers, or to none, newest first. One statement.
    Slice<AuditEntry> recent(Collection<Long> papers, @Nullable Cursor after, int limit);
}
