package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Which package may know which.
class LevelsTest {
    /// DESIGN: changing a level is a decision (docs/adr/0010).
    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("kernel", 0),
            Map.entry("formats", 0),
            Map.entry("text", 0),
            Map.entry("body", 0),
            Map.entry("platform", 1),
            Map.entry("publication", 2),
            Map.entry("rules", 2),
            Map.entry("audit", 2),
            Map.entry("account", 2),
            Map.entry("author", 2),
            Map.entry("media", 3),
            Map.entry("tag", 3),
            Map.entry("story", 3),
            Map.entry("twin", 3),
            Map.entry("queue", 3),
            Map.entry("statement", 3),
            Map.entry("breaking", 4),
            Map.entry("front", 4),
            Map.entry("live", 4),
            Map.entry("planning", 4),
            Map.entry("writing", 4),
            Map.entry("embedding", 4),
            Map.entry("search", 4),
            Map.entry("readership", 4),
            Map.entry("related", 4),
            Map.entry("pick", 4),
            Map.entry("wire", 4),
            Map.entry("screening", 4),
            Map.entry("member", 5),
            Map.entry("forum", 5),
            Map.entry("readertag", 5),
            Map.entry("report", 6),
            Map.entry("decision", 6),
            Map.entry("appeal", 6),
            Map.entry("ledger", 3),
            Map.entry("feed", 6),
            Map.entry("machine", 6),
            Map.entry("audio", 6),
            Map.entry("authority", 6),
            Map.entry("privacy", 6),
            Map.entry("transparency", 7),
            Map.entry("voice", 7),
            Map.entry("mcp", 7),
            Map.entry("site", 8),
            Map.entry("api", 8),
            Map.entry("newsroom", 8),
            Map.entry("ops", 8),
            Map.entry("demo", 8),
            Map.entry("evaluation", 8));

    @Test
    void noFeaturesDependOnEachOtherInACircle() {
        SlicesRuleDefinition.slices()
                .assignedFrom(new ByFeature())
                .should()
                .beFreeOfCycles()
                .check(Code.CLASSES);
    }

    @Test
    void everyFeatureSaysItsLevelAndItIsTheAgreedOne() {
        for (var feature : Feature.ALL.values()) {
            var top = feature.name().split("\\.", 2)[0];
            assertThat(LEVELS)
                    .as("a new feature needs a level, here and in ARCHITECTURE.md")
                    .containsKey(top);
            assertThat(feature.level())
                    .as("\"Level N.\" in the package-info of " + feature.name())
                    .isEqualTo(LEVELS.get(top));
        }
    }

    @Test
    void aFeatureKnowsLowerLevelsAndItsListedFriendsOnly() {
        var wrong = new TreeMap<String, String>();
        for (var type : Code.CLASSES) {
            var from = Feature.ALL.get(Code.feature(type));
            for (var dependency : type.getDirectDependenciesFromSelf()) {
                if (from != null && !allowed(from, dependency)) {
                    wrong.putIfAbsent(
                            from.name() + " may not know " + Code.feature(target(dependency)),
                            dependency.getDescription());
                }
            }
        }
        assertThat(wrong)
                .as("upward goes by event; a friend of the same level stands in \"May use\" of the package-info")
                .isEmpty();
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    private static boolean allowed(Feature from, Dependency dependency) {
        var target = target(dependency);
        var to = Feature.ALL.get(Code.feature(target));
        if (!Code.isOurs(target) || to == null || to.equals(from)) {
            return !Code.isOurs(target) || to != null;
        }
        return to.level() < from.level()
                || (to.level() == from.level()
                        && (from.everyFriend() || from.friends().contains(to.name()) || from.level() == 0));
    }

    private static final class ByFeature implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            var feature = Code.feature(type);
            return !Code.isOurs(type) || feature.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(feature);
        }

        @Override
        public String getDescription() {
            return "features";
        }
    }
}
