package broadsheet.guard;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
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
            "broadsheet.member.Members", Set.of("suspend", "end", "restore", "rename", "giveBack"));
    private static final String TAKER = "broadsheet.decision.MeasureTaker";
    /// What readers see of what others wrote and are, and the one class that changes it. Beside
    /// them only what erases somebody's own data.
    private static final Map<String, Set<String>> WRITERS = Map.of(
            "update comment\\b[^\"]*\\bset\\b[^\"]*\\b(state|statement_id)\\b",
            Set.of("CommentStore.java", "OwnCommentStore.java"),
            "update reader_tag\\b[^\"]*\\bset\\b[^\"]*\\b(state|statement_id)\\b",
            Set.of("ReaderTagStore.java"),
            "update member\\b[^\"]*\\bset\\b[^\"]*\\b(standing|suspended_until|nickname|statement_id)\\b",
            Set.of("MemberStore.java"),
            "delete from (comment|reader_tag|member)\\b(?!_)",
            // Proposals that nobody is for any more, which readers never saw.
            Set.of("ReaderTagStore.java"));

    @Test
    void everyMeasureAsksForAStatement() {
        MEASURES.forEach((contract, names) -> {
            var methods = Code.CLASSES.get(contract).getMethods().stream()
                    .filter(method -> names.contains(method.getName()))
                    .toList();
            assertThat(methods).as(contract).hasSizeGreaterThanOrEqualTo(names.size());
            // Many are taken with a map of them.
            methods.forEach(method -> assertThat(method.getParameterTypes())
                    .as(method.getFullName())
                    .flatExtracting(type -> List.copyOf(type.getAllInvolvedRawTypes()))
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
    void whatReadersSeeOfOthersIsChangedInOnePlaceEach() {
        WRITERS.forEach((change, writers) -> {
            var pattern = Pattern.compile("(?s)\\b" + change);
            var found = new TreeSet<String>();
            for (var file : Repository.files(Repository.JAVA, ".java")) {
                if (pattern.matcher(Repository.text(file)).find()) {
                    found.add(file.getFileName().toString());
                }
            }
            assertThat(found).as(change).isSubsetOf(writers);
            assertThat(found).as(change).hasSameSizeAs(writers);
        });
    }

    @Test
    void onlyWhoDecidesLiftsAStatementOrTakesTheMeasureBack() {
        var wrong = new TreeSet<String>();
        for (var type : Code.CLASSES) {
            for (var access : type.getAccessesFromSelf()) {
                var lifts = access.getTargetOwner().getName().equals("broadsheet.statement.Statements")
                        && access.getTarget().getName().equals("lift");
                if (lifts && !type.getPackageName().equals("broadsheet.decision")) {
                    wrong.add(access.getDescription());
                }
            }
        }
        assertThat(wrong).as("ask Decisions.undo").isEmpty();
    }
}
