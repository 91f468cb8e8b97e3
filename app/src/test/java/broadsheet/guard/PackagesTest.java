package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every package says what it is for and what it owns.
class PackagesTest {
    @Test
    void everyPackageHasItsContract() {
        var wrong = new TreeSet<String>();
        for (var file : Repository.files(Repository.JAVA, ".java")) {
            var info = file.resolveSibling("package-info.java");
            if (!Files.exists(info)) {
                wrong.add(Repository.name(info) + " is missing");
            } else if (!Repository.text(info).contains("@NullMarked")) {
                wrong.add(Repository.name(info) + " lacks @NullMarked");
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyFeatureSaysWhatItIsForAndWhatItOwns() {
        var root = Repository.JAVA.resolve("broadsheet");
        for (var feature : Feature.ALL.values()) {
            var words =
                    Feature.words(root.resolve(feature.name().replace('.', '/')).resolve("package-info.java"));
            assertThat(feature.purpose()).as(feature.name()).hasSizeBetween(20, 200);
            if (feature.level() > 0) {
                assertThat(words).as("package-info of " + feature.name()).containsPattern("\\bOwns ");
            }
        }
    }

    @Test
    void everyEventItSendsExists() {
        for (var feature : Feature.ALL.values()) {
            for (var event : feature.events()) {
                assertThat(Code.CLASSES.contain("broadsheet." + feature.name() + "." + event))
                        .as(feature.name() + " sends " + event)
                        .isTrue();
            }
        }
    }

    @Test
    void everyEventStandsInItsPackageInfo() {
        var wrong = new TreeSet<String>();
        for (var type : Code.CLASSES) {
            var feature = Feature.ALL.get(Code.feature(type));
            if (feature != null
                    && !type.isInterface()
                    && !type.isNestedClass()
                    && type.isAssignableTo("broadsheet.platform.events.Event")
                    && !feature.events().contains(type.getSimpleName())) {
                wrong.add("\"Sends `" + type.getSimpleName() + "`.\" in the package-info of " + feature.name());
            }
        }
        assertThat(wrong).isEmpty();
    }
}
