package broadsheet.screening;

/// What is done with a text, from the mildest to the strongest.
public enum Answer {
    /// It is published.
    PASS,
    /// The writer sees clause and words, and may post it again as it is.
    NUDGE,
    /// It waits for a person.
    HOLD,
    /// It is not taken.
    REFUSE
}
