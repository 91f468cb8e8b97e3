package broadsheet.ops;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.kernel.Language;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ConsoleTest {
    @Test
    void theLocaleDecidesTheLanguage() {
        assertThat(Console.language(Map.of("LANG", "zh_TW.UTF-8"))).isEqualTo(Language.ZH_HANT);
        assertThat(Console.language(Map.of("LANG", "zh_TW.UTF-8", "LC_ALL", "en_US.UTF-8")))
                .isEqualTo(Language.EN);
        assertThat(Console.language(Map.of("LANG", "C.UTF-8"))).isEqualTo(Language.EN);
        assertThat(Console.language(Map.of("LC_ALL", "C.UTF-8", "BROADSHEET_LANGUAGE", "zh_TW.Big5")))
                .isEqualTo(Language.ZH_HANT);
        assertThat(Console.language(Map.of())).isEqualTo(Language.EN);
    }

    @Test
    void everyCommandAndEveryOptionIsExplained() {
        assertThat(Commands.commandLine().getSubcommands().values()).allSatisfy(ConsoleTest::isExplained);
    }

    private static void isExplained(CommandLine command) {
        var spec = command.getCommandSpec();
        assertThat(command.getHelp().description()).as(spec.qualifiedName()).isNotBlank();
        var sections = command.getHelp();
        assertThat(spec.options())
                .allSatisfy(option -> assertThat(sections.optionList())
                        .as("%s %s", spec.qualifiedName(), option.longestName())
                        .containsPattern(option.longestName() + "\\S*\\s+\\S"));
        command.getSubcommands().values().forEach(ConsoleTest::isExplained);
    }
}
