package broadsheet.screening;

/// A post that somebody wants to publish.
///
/// @param text as it was written
/// @param writer what is known of the writer
/// @param mode of the discussion
public record Draft(String text, Writer writer, Mode mode) {
    /// How a discussion takes posts.
    public enum Mode {
        /// Posts appear at once.
        OPEN,
        /// Every post waits for a person.
        REVIEWED,
        /// None is taken.
        CLOSED
    }

    /// A text by a member in good standing.
    public static Draft of(String text) {
        return new Draft(text, Writer.USUAL, Mode.OPEN);
    }
}
