package broadsheet.audit;

import broadsheet.kernel.Actor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One change.
///
/// @param id 0 until it is written
/// @param at null until it is written: then the moment of writing
/// @param subject what was changed: `story`, `plan`, `lock`, `front`, `paper`, `staff` …
/// @param subjectId its id
/// @param paper the paper that it belongs to, or null
/// @param action what was done, such as `created`; the word on screen is `action.<subject>.<action>`
/// @param note a reason or what else there is to say, or null
/// @param version the version that came of it, or null
public record AuditEntry(
        long id,
        @Nullable Instant at,
        String subject,
        long subjectId,
        @Nullable Long paper,
        String action,
        @Nullable String note,
        @Nullable Long version,
        Actor by) {
    /// A change to be written.
    public static AuditEntry of(String subject, long id, @Nullable Long paper, String action, Actor by) {
        return new AuditEntry(0, null, subject, id, paper, action, null, null, by);
    }

    /// The same with a note.
    public AuditEntry noting(@Nullable String text) {
        return new AuditEntry(id, at, subject, subjectId, paper, action, text, version, by);
    }

    /// The same with the version that came of it.
    public AuditEntry making(long newVersion) {
        return new AuditEntry(id, at, subject, subjectId, paper, action, note, newVersion, by);
    }
}
