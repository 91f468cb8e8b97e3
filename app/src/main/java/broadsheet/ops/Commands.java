package broadsheet.ops;

import broadsheet.evaluation.EvaluateCommand;
import broadsheet.evaluation.TrainScreeningCommand;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The commands of the program: `./run` is `serve`, `./broadsheet NAME` is NAME.
@Command(
        name = "broadsheet",
        subcommands = {
            ServeCommand.class,
            PaperCommand.class,
            SectionCommand.class,
            UserCommand.class,
            ReindexCommand.class,
            TransparencyCommand.class,
            ImportCommand.class,
            DoctorCommand.class,
            EvaluateCommand.class,
            TrainScreeningCommand.class,
        })
public final class Commands {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true)
    boolean help;

    /// Runs the command and ends the process with its exit code: 0 done, 1 done with refusals listed, 2 not done.
    public static void runAndExit(String... arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Commands())
                .setResourceBundle(help())
                .setUsageHelpAutoWidth(true)
                .setErr(new PrintWriter(Console.ERR, true, StandardCharsets.UTF_8))
                .setOut(new PrintWriter(Console.OUT, true, StandardCharsets.UTF_8))
                .setParameterExceptionHandler((exception, _) -> wrongUse(exception))
                .setExecutionExceptionHandler((exception, _, _) -> defect(exception));
    }

    private static ResourceBundle help() {
        var file = "messages/ops_" + Console.language().suffix() + ".properties";
        try (var stream = Commands.class.getClassLoader().getResourceAsStream(file)) {
            return new PropertyResourceBundle(
                    new InputStreamReader(Objects.requireNonNull(stream), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int wrongUse(ParameterException exception) {
        var command = exception.getCommandLine().getCommandSpec().qualifiedName();
        Console.tell(Console.text("ops.usage.wrong", String.valueOf(exception.getMessage()), command));
        return Console.NOT_DONE;
    }

    private static int defect(Exception exception) {
        exception.printStackTrace();
        return Console.NOT_DONE;
    }
}
