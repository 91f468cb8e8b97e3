package broadsheet.screening.words;

/// A word that was found.
///
/// @param from where it begins in the text as it was written
/// @param to where it ends there, exclusive
/// @param folded how it was read
public record WordHit(WordRule rule, int from, int to, String folded) {
    /// True when a longer word that weighs as much holds it: 王八 in 王八蛋.
    boolean isPartOf(WordHit other) {
        return other.from <= from
                && other.to >= to
                && other.to - other.from > to - from
                && other.rule.strength().compareTo(rule.strength()) <= 0;
    }
}
