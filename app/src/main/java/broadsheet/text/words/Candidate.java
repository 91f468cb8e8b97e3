package broadsheet.text.words;

/// A stretch of a text that is a word, a name or a phrase of its own.
///
/// @param start in the text, inclusive
/// @param end exclusive
/// @param source where it was found
/// @param kind what it stands for, as far as dictionaries tell
public record Candidate(int start, int end, Source source, NameKind kind) {
    /// Where it comes from.
    public enum Source {
        /// The vocabulary knows it.
        KNOWN,
        /// It stands between quotation marks.
        QUOTED,
        /// A part of the headline between spaces and signs.
        PHRASE,
        /// The name of somebody or something.
        NAME,
        /// A word in Latin letters.
        LATIN,
        /// Several words that make one, the last a noun.
        COMPOUND,
        NOUN
    }
}
