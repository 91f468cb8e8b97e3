package broadsheet.search;

/// What a reader may be about to type.
///
/// @param text as it stands in the paper
public record Suggestion(Kind kind, String text) {
    /// What it is.
    public enum Kind {
        TAG,
        BYLINE,
        HEADLINE
    }
}
