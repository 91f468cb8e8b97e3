package broadsheet.screening.words;

/// A word that a text may not hold.
///
/// @param word as it is usually written
/// @param category such as `insult`
/// @param strength what is done about it in a post
/// @param clause id of the clause of the rules that it is against
public record WordRule(String word, String category, Strength strength, String clause) {
    private static final String POSTS = "R2";

    /// How much a word says by itself.
    public enum Strength {
        /// The post is not taken.
        REFUSED,
        /// Wrong wherever it stands.
        STRONG,
        /// Often wrong; the writer is asked to think again.
        MILD,
        /// Wrong in a name only.
        NAME
    }

    /// Against the clause on posts.
    public WordRule(String word, String category, Strength strength) {
        this(word, category, strength, POSTS);
    }
}
