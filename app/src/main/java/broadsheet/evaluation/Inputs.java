package broadsheet.evaluation;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// The files that an evaluation was given, by the name of their option without hyphens: `cases`, `stories`.
public record Inputs(Map<String, Path> files) {
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
