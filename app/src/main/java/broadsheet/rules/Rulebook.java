package broadsheet.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rules of a paper in one version.
///
/// @param version 0 is the text that comes with the program; a paper's own begin with 1
/// @param effective since when, or null for version 0
/// @param note what changed, in a line for readers; empty for version 0
/// @param clauses in the order of printing
public record Rulebook(long paperId, int version, @Nullable Instant effective, String note, List<Clause> clauses) {
    public Rulebook {
        clauses = List.copyOf(clauses);
    }

    /// The clause of this id.
    public Optional<Clause> clause(String id) {
        return clauses.stream().filter(clause -> clause.id().equals(id)).findFirst();
    }
}
