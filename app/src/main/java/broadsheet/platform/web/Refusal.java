package broadsheet.platform.web;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Thrown inside `*Api` and `*Pages` only: the answer to this request is a problem document.
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ProblemType type;
    private final transient List<Problem> problems;

    private Refusal(ProblemType type, List<Problem> problems) {
        super(problems.toString(), null, false, false);
        this.type = type;
        this.problems = List.copyOf(problems);
    }

    /// For these problems; the first says which type.
    public static Refusal of(List<Problem> problems) {
        return new Refusal(ProblemType.of(problems.getFirst()), problems);
    }

    /// For one problem.
    public static Refusal of(Problem problem) {
        return of(List.of(problem));
    }

    /// For one problem that HTTP tells more precisely than its kind does.
    public static Refusal of(ProblemType type, Problem problem) {
        return new Refusal(type, List.of(problem));
    }

    /// The value of what was done.
    ///
    /// @throws Refusal when it was refused
    public static <T> T unwrap(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var problems) -> throw of(problems);
        };
    }

    /// The body of a request that needs one.
    ///
    /// @throws Refusal when the request had none
    public static <T> T required(@Nullable T body) {
        if (body == null) {
            throw of(ProblemType.MALFORMED, Problem.invalid("web.json.empty", ""));
        }
        return body;
    }

    ProblemType type() {
        return type;
    }

    List<Problem> problems() {
        return problems;
    }
}
