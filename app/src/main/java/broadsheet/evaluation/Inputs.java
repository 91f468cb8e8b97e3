package broadsheet.evaluation;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// What an evaluation was given.
///
/// @param files by the name of their option without hyphens: `cases`, `stories`
/// @param embeddings false when related news are to be found by words alone
public record Inputs(Map<String, Path> files, boolean embeddings) {
    /// With vectors where a suite uses them.
    public Inputs(Map<String, Path> files) {
        this(files, true);
    }

    public Inputs {
        files = Map.copyOf(files);
    }

    /// The file of an option, if given.
    public Optional<Path> find(String option) {
        return Optional.ofNullable(files.get(option));
    }

    /// The file of an option, refused when it was not given.
    public Outcome<Path> need(String option) {
        return find(option)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Problem.invalid("evaluation.option", option, option)));
    }
}
