package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// FIELD E10: no code path hides, removes, renames, holds or suspends without a statement of
/// reasons.
class MeasuresTest {
    private static final Map<String, Set<String>> MEASURES = Map.of(
            "broadsheet.forum.Comments", Set.of("hold", "remove", "restore", "admit"),
            "broadsheet.readertag.ReaderTags", Set.of("hold", "remove", "restore"),
            "broadsheet.member.Members", Set.of("suspend", "end", "restore", "giveBack"));
    private static final String TAKER = "broadsheet.decision.MeasureTaker";
    private static final Pattern HIDDEN = Pattern.compile("(?s)\\bupdate comment\\b[^\"]*\\bset\\b[^\"]*\\bstate\\b");

    @Test
    void everyMeasureAsksForAStatement() {
        MEASURES.forEach((contract, names) -> {
            var methods = Code.CLASSES.get(contract).getMethods().stream()
                    .filter(method -> names.contains(method.getName()))
                    .toList();
            assertThat(methods).as(contract).hasSizeGreaterThanOrEqualTo(names.size());
            methods.forEach(method -> assertThat(method.getRawParameterTypes())
                    .as(method.getFullName())
                    .extracting(JavaClass::getSimpleName)
                    .contains("StatementId"));
        });
    }

    @Test
    void onlyDecisionsTakeMeasuresAndTheForumAtPosting() {
        var wrong = new TreeSet<String>();
        for (var type : Code.CLASSES) {
            for (var access : type.getAccessesFromSelf()) {
                if (isMeasure(access) && !mayTake(type, access.getTargetOwner().getName())) {
                    wrong.add(access.getDescription());
                }
            }
        }
        assertThat(wrong).as("ask broadsheet.decision").isEmpty();
    }

    private static boolean isMeasure(JavaAccess<?> access) {
        return MEASURES.getOrDefault(access.getTargetOwner().getName(), Set.of())
                .contains(access.getTarget().getName());
    }

    private static boolean mayTake(JavaClass type, String contract) {
        var owner = contract.substring(0, contract.lastIndexOf('.'));
        return type.getName().equals(TAKER) || type.getPackageName().equals(owner);
    }

    @Test
    void theStateOfACommentChangesInTwoStatementsOnly() {
        var found = new TreeSet<String>();
        for (var file : Repository.files(Repository.JAVA, ".java")) {
            if (HIDDEN.matcher(Repository.text(file)).find()) {
                found.add(file.getFileName().toString());
            }
        }
        // What its author wrote goes with an erasure; all else goes through one method that asks for a ruling.
        assertThat(found)
                .isSubsetOf("CommentStore.java", "OwnCommentStore.java")
                .isNotEmpty();
    }
}
