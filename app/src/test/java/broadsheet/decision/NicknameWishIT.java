package broadsheet.decision;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.jobs.Retention;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.report.Exhibits;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A nickname in doubt waits for a moderator.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class NicknameWishIT {
    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Statements statements;

    @Inject
    Members members;

    @Inject
    Queue queue;

    @Inject
    Exhibits exhibits;

    @Inject
    Database database;

    @Inject
    @Any
    Instance<Retention> retentions;

    @Inject
    Clock clock;

    private Paper paper;
    private String wanted;

    @BeforeEach
    void aNicknameThatSoundsLikeAnInsult() {
        paper = scene.paper();
        wanted = "白吃" + ApiClient.unique("").replaceAll("\\D", "");
    }

    private Member registered() {
        return members.register(wanted, paper.id()).orThrow();
    }

    private String nickname(Member member) {
        return members.find(member.id()).orElseThrow().nickname();
    }

    private Decision decide(Member member, Measure... measures) {
        var item = scene.item(Target.nickname(member.id()));
        return decisions
                .decide(Scene.decision(List.of(item), measures), scene.staff(paper, Role.MODERATOR))
                .orThrow()
                .getFirst();
    }

    @Test
    void whoRegistersWithItIsAMemberAtOnceUnderANeutralOneAndIsToldWhy() {
        var member = registered();
        assertThat(nickname(member)).isEqualTo("讀者" + member.id());
        assertThat(members.nicknameWish(member.id())).contains(wanted);
        assertThat(statements.ofMember(member.id())).singleElement().satisfies(statement -> {
            assertThat(statement.measure()).isEqualTo(Measure.HOLD);
            assertThat(statement.target()).isEqualTo(Target.nickname(member.id()));
            assertThat(statement.facts().evidence()).isEqualTo(wanted);
            assertThat(statement.facts().text()).contains("讀起來像");
        });
        assertThat(exhibits.find(Target.nickname(member.id())).orElseThrow().text())
                .isEqualTo(wanted);
    }

    @Test
    void aModeratorLetsItThrough() {
        var member = registered();
        decide(member);
        assertThat(nickname(member)).isEqualTo(wanted);
        assertThat(members.nicknameWish(member.id())).isEmpty();
        assertThat(statements.ofMember(member.id()))
                .extracting(Statement::lifted)
                .doesNotContainNull();
    }

    @Test
    void aModeratorRefusesItAndAnAppealBringsIt() {
        var member = members.register(Visits.nickname()).orThrow();
        members.changeNickname(member.id(), wanted, paper.id()).orThrow();
        assertThat(nickname(member)).isEqualTo(member.nickname());
        var refusal = decide(member, Measure.RENAME);
        assertThat(nickname(member)).as("the present one was not in doubt").isEqualTo(member.nickname());
        assertThat(members.nicknameWish(member.id())).isEmpty();

        var id = new StatementId(refusal.statements().getFirst());
        var by = statements.find(id).orElseThrow().by();
        var _ = database.transaction(() -> {
            decisions.undo(id, "appeal", "可以用。", by);
            return id;
        });
        assertThat(nickname(member)).isEqualTo(wanted);
    }

    @Test
    void aNicknameThatWasRefusedLateIsKeptAsLongAsItCanBeAppealedAgainst() {
        var member = registered();
        database.use(handle -> handle.execute(
                "update nickname_wish set at = at - interval '100 days' where member_id = ?", member.id()));
        var refusal = decide(member, Measure.RENAME);
        var late = clock.instant().plus(Duration.ofDays(209));
        retentions.stream().filter(one -> one.name().equals("nicknames")).forEach(one -> one.sweep(late));
        members.giveBack(member.id(), new StatementId(refusal.statements().getFirst()))
                .orThrow();
        assertThat(nickname(member)).as("it waited 100 days for the decision").isEqualTo(wanted);
    }

    @Test
    void whoChoosesAnotherMeanwhileHasItAtOnceAndNobodyHasToDecide() {
        var member = registered();
        var again = members.changeNickname(member.id(), wanted + "7", paper.id());
        assertThat(again instanceof Outcome.Refused<Member>(var problems) ? problems : List.<Problem>of())
                .extracting(Problem::code)
                .containsExactly("member.nickname.waits");
        var other = Visits.nickname();
        assertThat(members.changeNickname(member.id(), other, paper.id())
                        .orThrow()
                        .nickname())
                .isEqualTo(other);
        assertThat(members.nicknameWish(member.id())).isEmpty();
        Eventually.within(
                Duration.ofSeconds(10),
                () -> queue.of(Target.nickname(member.id())).isEmpty());
        assertThat(statements.ofMember(member.id()).getFirst().lifted()).isNotNull();
        assertThat(members.find(member.id()).orElseThrow().nickname()).isEqualTo(other);
    }
}
