package broadsheet.screening;

import com.fasterxml.jackson.annotation.JsonProperty;

/// What is done with a text, from the mildest to the strongest.
public enum Answer {
    /// It is published.
    @JsonProperty("pass")
    PASS,
    /// The writer sees clause and words, and may post it again as it is.
    @JsonProperty("nudge")
    NUDGE,
    /// It waits for a person.
    @JsonProperty("hold")
    HOLD,
    /// It is not taken.
    @JsonProperty("refuse")
    REFUSE
}
