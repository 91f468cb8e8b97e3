package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// ARCHITECTURE.md has the map of the features as the code has them.
/// `mvn -pl app test -Dtest=ArchitectureMapTest -Dbroadsheet.write-map=true` writes it anew.
class ArchitectureMapTest {
    private static final String BEGIN = "<!-- feature map: generated from the package-info files -->\n";
    private static final String END = "<!-- end of the feature map -->";

    @Test
    void theMapIsTheOneOfTheCode() throws IOException {
        var file = Repository.ROOT.resolve("ARCHITECTURE.md");
        var text = Repository.text(file);
        var begin = text.indexOf(BEGIN) + BEGIN.length();
        var end = text.indexOf(END);
        assertThat(begin).as("the marks around the map").isLessThanOrEqualTo(end);
        if (Boolean.getBoolean("broadsheet.write-map")) {
            Files.writeString(file, text.substring(0, begin) + map() + text.substring(end));
            return;
        }
        assertThat(text.substring(begin, end))
                .as("mvn -pl app test -Dtest=ArchitectureMapTest -Dbroadsheet.write-map=true")
                .isEqualTo(map());
    }

    private static String map() {
        return "| level | package | what it is for | tables | events |\n|---|---|---|---|---|\n"
                + Feature.ALL.values().stream()
                        .filter(feature ->
                                !feature.name().contains(".") || feature.name().startsWith("platform."))
                        .sorted(Comparator.comparingInt(Feature::level).thenComparing(Feature::name))
                        .map(feature -> "| %d | `%s` | %s | %s | %s |\n"
                                .formatted(
                                        feature.level(),
                                        feature.name(),
                                        feature.purpose(),
                                        code(feature.tables()),
                                        code(feature.events())))
                        .collect(Collectors.joining());
    }

    private static String code(List<String> names) {
        return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(" "));
    }
}
