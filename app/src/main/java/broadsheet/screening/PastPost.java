package broadsheet.screening;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/// A post of the past and what became of it.
public record PastPost(long id, long story, String text, Instant at, Decided decided) {
    /// What people decided.
    public enum Decided {
        /// Somebody took it out.
        @JsonProperty("removed")
        REMOVED,
        /// It was held, and somebody let it through.
        @JsonProperty("released")
        RELEASED,
        /// It stands, and nobody had to decide.
        @JsonProperty("standing")
        STANDING,
        /// It waits.
        @JsonProperty("waiting")
        WAITING
    }
}
