package broadsheet.screening;

import java.time.Instant;

/// A post of the past and what became of it.
public record PastPost(long id, long story, String text, Instant at, Decided decided) {
    /// What people decided.
    public enum Decided {
        /// Somebody took it out.
        REMOVED,
        /// It was held, and somebody let it through.
        RELEASED,
        /// It stands, and nobody had to decide.
        STANDING,
        /// It waits.
        WAITING
    }
}
