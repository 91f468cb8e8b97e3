package broadsheet.ops;

import broadsheet.kernel.Outcome;
import io.quarkus.arc.Arc;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A command that works on the data of a paper, beside a running one or alone: it has every bean, serves no
/// HTTP and
/// does nothing in the background.
abstract class DataCommand implements Callable<Integer> {
    private static final Map<String, String> SILENT = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.management.host-enabled", "false",
            "quarkus.log.level", "WARN",
            "broadsheet.serving", "false");

    @Mixin
    DataOptions data;

    @Option(names = "--json")
    boolean json;

    @Override
    public Integer call() {
        return Launch.run(data, SILENT, this::work);
    }

    /// Does the work and gives the exit code.
    abstract int work();

    /// A part of the application.
    static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }

    /// Prints what was done, as one line of JSON or for people; or says why nothing was.
    <T> int report(Outcome<T> outcome, Function<T, String> asJson, Function<T, String> asText) {
        return switch (outcome) {
            case Outcome.Refused<T>(var problems) -> Console.refuse(problems);
            case Outcome.Done<T>(var value) -> {
                Console.print((json ? asJson : asText).apply(value));
                yield Console.DONE;
            }
        };
    }
}
