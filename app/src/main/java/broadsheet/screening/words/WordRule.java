package broadsheet.screening.words;

/// A word that a text may not hold.
///
/// @param word as it is usually written
/// @param category such as `insult`
/// @param strength what is done about it in a post
public record WordRule(String word, String category, Strength strength) {
    /// How much a word says by itself.
    public enum Strength {
        /// Wrong wherever it stands.
        STRONG,
        /// Often wrong; the writer is asked to think again.
        MILD,
        /// Wrong in a name only.
        NAME
    }
}
