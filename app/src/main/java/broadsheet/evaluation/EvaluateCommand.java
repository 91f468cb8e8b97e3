package broadsheet.evaluation;

import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.platform.db.Json;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `evaluate SUITE`: measures one judgment on files. Exit code 0 whatever the figures are, 2 when there are none.
@Command(name = "evaluate")
public final class EvaluateCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int NOT_DONE = 2;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    FileOptions files;

    @Parameters(index = "0", paramLabel = "SUITE", descriptionKey = "evaluate.suite")
    String suite;

    @Option(names = "--json", descriptionKey = "json")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    @Override
    public Integer call() {
        return switch (measure()) {
            case Outcome.Refused<Figures>(var problems) -> refuse(problems);
            case Outcome.Done<Figures>(var figures) -> print(figures);
        };
    }

    private Outcome<Figures> measure() {
        return Suites.named(suite)
                .map(found -> found.measure(files.inputs()))
                .orElseGet(() -> Outcome.refused(
                        Problem.invalid("evaluation.suite", "SUITE", suite, String.join(", ", Suites.names()))));
    }

    private int print(Figures figures) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(figures.values()));
        } else {
            figures.values().forEach((name, value) -> out.println(name + ": " + value));
        }
        return DONE;
    }

    private int refuse(List<Problem> problems) {
        var words = Words.of("evaluation", language());
        var err = spec.commandLine().getErr();
        problems.forEach(problem ->
                err.println(words.text(problem.code(), problem.arguments().toArray())));
        return NOT_DONE;
    }

    /// Of the terminal: the commands' own words are in it already.
    private Language language() {
        var tag = spec.resourceBundle().getString("evaluate.language");
        return Language.of(tag);
    }
}
