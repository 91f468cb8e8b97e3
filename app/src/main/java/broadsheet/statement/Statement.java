package broadsheet.statement;

import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A statement of reasons.
///
/// @param member whom it concerns, or null for staff and for whoever was erased
/// @param ends when the measure ends by itself, or null
/// @param facts without words and evidence once they are erased
/// @param deadline until when it may be appealed
/// @param lifted when the measure was taken back, or null
/// @param ledger number of its entry in the ledger
public record Statement(
        StatementId id,
        long paper,
        @Nullable Long member,
        Target target,
        @Nullable Long story,
        Measure measure,
        @Nullable Instant ends,
        Basis basis,
        Text facts,
        Decider by,
        @Nullable Long bulk,
        Delivery delivery,
        Instant issued,
        Instant deadline,
        @Nullable Lifted lifted,
        long ledger) {
    /// True while the measure stands.
    public boolean inForce(Instant now) {
        return lifted == null && (ends == null || ends.isAfter(now));
    }

    /// The facts as they are kept.
    ///
    /// @param text empty once erased, and so is `evidence`
    public record Text(String text, String evidence, Source source, boolean detected, boolean decided) {}

    /// That a measure was taken back.
    ///
    /// @param why `appeal`, `decision` or `superseded`
    public record Lifted(Instant at, String why) {}
}
