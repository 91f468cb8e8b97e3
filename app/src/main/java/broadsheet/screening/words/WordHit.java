package broadsheet.screening.words;

/// A word that was found.
///
/// @param from where it begins in the text as it was written
/// @param to where it ends there, exclusive
/// @param folded how it was read
public record WordHit(WordRule rule, int from, int to, String folded) {}
