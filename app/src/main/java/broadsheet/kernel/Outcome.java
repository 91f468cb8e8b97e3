package broadsheet.kernel;

import java.util.List;
import java.util.function.Function;

/// What came of a request: done, or refused for causes and nothing changed.
public sealed interface Outcome<T> {
    /// It was done.
    record Done<T>(T value) implements Outcome<T> {}

    /// It was not done, and nothing changed.
    ///
    /// @param problems at least one
    record Refused<T>(List<Problem> problems) implements Outcome<T> {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("refused without a cause");
            }
        }
    }

    /// Done with this value.
    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    /// Refused for these causes.
    static <T> Outcome<T> refused(Problem... problems) {
        return new Refused<>(List.of(problems));
    }

    /// The same refusal, or the next step's outcome.
    default <U> Outcome<U> then(Function<T, Outcome<U>> next) {
        return switch (this) {
            case Done<T>(var value) -> next.apply(value);
            case Refused<T>(var problems) -> new Refused<>(problems);
        };
    }

    /// The value, or an [IllegalStateException] naming the causes: for callers to whom a refusal is a defect.
    default T orThrow() {
        return switch (this) {
            case Done<T>(var value) -> value;
            case Refused<T>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
