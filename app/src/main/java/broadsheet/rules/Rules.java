package broadsheet.rules;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import java.util.List;
import java.util.Optional;

/// The rules of the papers. A version never changes once published. Problems have their sentences in the bundle
/// `rules`.
public interface Rules {
    /// The rules in force, from memory. A paper that never published its own has the four clauses that come
    /// with the
    /// program, in the language of the paper; an [IllegalArgumentException] when there is no such paper.
    Rulebook current(long paperId);

    /// An older version, as decisions cite it; nothing when there is none of that number.
    Optional<Rulebook> version(long paperId, int version);

    /// Puts new rules into force at once and as a whole: the next version. Refused: an unknown paper, no clause
    /// or more
    /// than 20, an id that is malformed or stands twice, a text that is blank or longer than 2,000 characters,
    /// a note
    /// that is blank or longer than 400.
    Outcome<Rulebook> publish(long paperId, List<Clause> clauses, String note, Actor by);
}
