package broadsheet.screening;

/// Why a text did not pass a phase: what a moderator sees, and the writer in plain words.
///
/// @param answer what the phase would do
/// @param phase name of the phase; its sentence is `screening.phase.<phase>` in the bundle `screening`
/// @param rule what of the phase: the word, or the limit
/// @param clause id of the clause of the rules
/// @param from where it begins in the text as it was written
/// @param to where it ends there, exclusive
/// @param folded how that was read
/// @param score how sure the phase is; 1 for rules
public record Finding(
        Answer answer, String phase, String rule, String clause, int from, int to, String folded, double score) {}
