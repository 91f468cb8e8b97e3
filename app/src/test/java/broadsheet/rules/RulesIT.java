package broadsheet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.publication.Publications;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class RulesIT {
    @Inject
    Rules rules;

    @Inject
    Publications publications;

    @Test
    void aNewPaperHasTheFourClauses() {
        var paper = Samples.paper(publications);
        var current = rules.current(paper.id());
        assertThat(current.version()).isZero();
        assertThat(current.effective()).isNull();
        assertThat(current.clauses()).extracting(Clause::id).containsExactly("R1", "R2", "R3", "R4");
        assertThat(current.clause("R3").orElseThrow().text()).contains("標籤");
    }

    @Test
    void publishedRulesAreInForceAndOldOnesStayReadable() {
        var paper = Samples.paper(publications);
        assertThat(rules.current(paper.id()).version()).isZero();

        publish(paper.id(), "第一版", new Clause("R1", "守法。"), new Clause("R2", " 不罵人。 "));
        var second = publish(paper.id(), "刪去一條", new Clause("R1", "守法，也守禮。"));
        assertThat(second.version()).isEqualTo(2);
        Eventually.within(Duration.ofSeconds(2), () -> rules.current(paper.id()).equals(second));
        var first = rules.version(paper.id(), 1).orElseThrow();
        assertThat(first.note()).isEqualTo("第一版");
        assertThat(first.clauses()).containsExactly(new Clause("R1", "守法。"), new Clause("R2", "不罵人。"));
        assertThat(rules.version(paper.id(), 0).orElseThrow().clauses()).hasSize(4);
        assertThat(rules.version(paper.id(), 3)).isEmpty();
    }

    @Test
    void onePaperDoesNotRuleAnother() {
        var one = Samples.paper(publications);
        var other = Samples.paper(publications);
        publish(one.id(), "自訂", new Clause("R1", "守法。"));
        assertThat(rules.current(other.id()).version()).isZero();
    }

    @Test
    void whatBreaksARuleIsRefusedAndChangesNothing() {
        var paper = Samples.paper(publications);
        assertThat(codes(rules.publish(paper.id(), List.of(), "空", Samples.EDITOR)))
                .containsExactly("rules.clauses.count");
        var wrong = List.of(
                new Clause("r1", "小寫"),
                new Clause("R2", "好"),
                new Clause("R2", "重複"),
                new Clause("R3", "字".repeat(2001)));
        assertThat(codes(rules.publish(paper.id(), wrong, " ", Samples.EDITOR)))
                .containsExactly("rules.clause.id", "rules.clause.twice", "rules.clause.text", "rules.note");
        assertThat(codes(rules.publish(-1, List.of(new Clause("R1", "守法。")), "無此報", Samples.EDITOR)))
                .containsExactly("rules.paper.unknown");
        assertThat(rules.current(paper.id()).version()).isZero();
    }

    private Rulebook publish(long paper, String note, Clause... clauses) {
        return rules.publish(paper, List.of(clauses), note, Samples.EDITOR).orThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }
}
