package broadsheet.decision;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.forum.Comments;
import broadsheet.forum.copy.Copy;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Source;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import broadsheet.story.Story;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E9: one decision over many, with a statement for each person.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class BulkE09IT {
    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Statements statements;

    @Inject
    Comments comments;

    @Inject
    Queue queue;

    private Paper paper;
    private Staff moderator;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
    }

    @Test
    void e9OneDecisionServesFortyCopiesEachWithItsStatementAndACommonNumber() {
        var story = scene.story(paper);
        var items = new ArrayList<Long>();
        for (int i = 0; i < 40; i++) {
            var comment = scene.comment(story, scene.member(paper), "加賴領飆股明牌穩賺不賠，老師帶你飛上天。" + "！".repeat(i % 3));
            items.add(scene.reported(paper, Target.post(comment.id())));
        }
        var first = queue.find(items.getFirst()).orElseThrow();
        assertThat(queue.similar(first)).extracting(item -> item.id()).containsExactlyInAnyOrderElementsOf(items);
        var taken = scene.decide(items, moderator, Measure.REMOVE);
        assertThat(taken).hasSize(40);
        var made = taken.stream()
                .map(one -> statements
                        .find(new StatementId(one.statements().getFirst()))
                        .orElseThrow())
                .toList();
        assertThat(made).extracting(Statement::member).doesNotHaveDuplicates();
        assertThat(made)
                .extracting(Statement::bulk)
                .containsOnly(made.getFirst().bulk())
                .doesNotContainNull();
        assertThat(comments.discussion(story.id()).count()).isZero();
    }

    @Test
    void e9ADecisionOverManyIsTakenAsAWholeOrNotAtAll() {
        var story = scene.story(paper);
        var one = scene.comment(story, scene.member(paper), "第一則不好的話。");
        var other = scene.comment(story, scene.member(paper), "第二則不好的話。");
        var items =
                List.of(scene.reported(paper, Target.post(one.id())), scene.reported(paper, Target.post(other.id())));
        scene.decide(List.of(items.getLast()), moderator, Measure.REMOVE);
        assertThat(Scene.codes(decisions.decide(Scene.decision(items, Measure.REMOVE), moderator)))
                .containsExactly("queue.item.decided");
        assertThat(comments.find(one.id()).orElseThrow().visible()).isTrue();
        assertThat(statements.about(Target.post(one.id()))).isEmpty();
    }

    @Test
    void copiesThatNobodyReportedAreOfferedAndDecidedWithTheOneThatWas() {
        var story = scene.story(paper);
        var text = "加賴領飆股明牌，穩賺不賠！";
        var reported = scene.comment(story, scene.member(paper), text);
        var item = scene.reported(paper, Target.post(reported.id()));
        var same = List.of("加賴 領飆股明牌 穩賺不賠", "加賴領飆股明牌，穩賺不賠！！！", "加賴領飆股明牌ㄧ穩賺不賠").stream()
                .map(one -> scene.comment(story, scene.member(paper), one).id())
                .toList();
        var elsewhere = scene.comment(scene.story(scene.paper()), scene.member(paper), text);
        var copies = decisions.copies(queue.find(item).orElseThrow());
        assertThat(copies)
                .extracting(Copy::id)
                .containsExactlyElementsOf(same.subList(0, 2))
                .doesNotContain(elsewhere.id());

        assertThat(Scene.codes(decisions.decide(over(item, same), moderator))).containsExactly("decision.copy");
        assertThat(comments.find(reported.id()).orElseThrow().visible()).isTrue();
        var taken = decisions.decide(over(item, same.subList(0, 2)), moderator).orThrow();
        assertThat(taken).hasSize(3);
        var copied = statement(Target.post(same.getFirst()));
        assertThat(copied.bulk())
                .isNotNull()
                .isEqualTo(statement(Target.post(reported.id())).bulk());
        assertThat(copied.facts().source()).isEqualTo(Source.OWN_INITIATIVE);
        assertThat(copied.facts().detected()).isTrue();
        assertThat(statement(Target.post(reported.id())).facts().source()).isEqualTo(Source.NOTICE);
        assertThat(comments.find(same.getLast()).orElseThrow().visible()).isTrue();
        assertThat(comments.find(elsewhere.id()).orElseThrow().visible()).isTrue();
    }

    @Test
    void oneDecisionTakesAsManyStatementsOfSqlForManyAsForTwo() {
        var story = scene.story(paper);
        for (var measures : List.of(List.of(Measure.REMOVE), List.<Measure>of())) {
            assertThat(cost(story, 30, measures))
                    .isEqualTo(cost(story, 2, measures))
                    .isLessThanOrEqualTo(40);
        }
    }

    /// The fewest of several times.
    private long cost(Story story, int many, List<Measure> measures) {
        var sets = new ArrayDeque<List<Long>>();
        for (int set = 0; set < 5; set++) {
            sets.add(IntStream.range(0, many)
                    .mapToObj(n -> scene.comment(story, scene.member(paper), "第 " + n + " 則不好的話。"))
                    .map(comment -> scene.reported(paper, Target.post(comment.id())))
                    .toList());
        }
        return broadsheet.Statements.fewest(
                () -> scene.decide(sets.remove(), moderator, measures.toArray(Measure[]::new)));
    }

    private static NewDecision over(long item, List<Long> copies) {
        return new NewDecision(List.of(item), copies, List.of(Measure.REMOVE), "R2", "", "洗版。", 0, false, "");
    }

    private Statement statement(Target target) {
        return statements.about(target).getFirst();
    }
}
