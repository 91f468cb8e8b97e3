package broadsheet.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.ParameterException;

/// `paper robots` as an operator writes it.
class RobotsCommandTest {
    @Test
    void yesAndNoAreTakenAtTheirWord() {
        var command = parsed("--search", "yes", "--training", "no", "--disallow", "OneBot", "--disallow", "OtherBot");
        assertThat(command.search).isEqualTo(RobotsCommand.YesNo.YES);
        assertThat(command.training).isEqualTo(RobotsCommand.YesNo.NO);
        assertThat(command.input).isNull();
        assertThat(command.disallow).isEqualTo(List.of("OneBot", "OtherBot"));
        assertThat(command.paper).isEqualTo("daily");
    }

    @Test
    void anythingElseIsRefused() {
        assertThatThrownBy(() -> parsed("--search", "maybe"))
                .isInstanceOf(ParameterException.class)
                .hasMessageContaining("--search")
                .hasMessageContaining("yes or no, not maybe");
        assertThatThrownBy(() -> parsed("--training")).isInstanceOf(ParameterException.class);
    }

    private static RobotsCommand parsed(String... options) {
        var arguments = new ArrayList<>(List.of("paper", "robots", "daily"));
        arguments.addAll(List.of(options));
        var result = Commands.commandLine().parseArgs(arguments.toArray(String[]::new));
        return (RobotsCommand) result.subcommand().subcommand().commandSpec().userObject();
    }
}
