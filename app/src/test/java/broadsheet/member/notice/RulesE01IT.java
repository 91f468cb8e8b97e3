package broadsheet.member.notice;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.decision.Scene;
import broadsheet.kernel.Outcome;
import broadsheet.member.Members;
import broadsheet.rules.Clause;
import broadsheet.rules.Rules;
import broadsheet.rules.RulesPublished;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FIELD E1: a change of the rules is announced to members, and agreement is asked again.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class RulesE01IT {
    @Inject
    Scene scene;

    @Inject
    Rules rules;

    @Inject
    Members members;

    @Inject
    Notices notices;

    @Inject
    RulesNotices announcer;

    @Test
    void e1AChangeOfTheRulesIsToldToWhoAgreedOnceAndAgreementIsAskedAgain() {
        var paper = scene.paper();
        var member = scene.member(paper);
        var stranger = scene.member(scene.paper());
        rules.publish(paper.id(), List.of(new Clause("R1", "守法，也守禮。")), "四條併為一條", Samples.EDITOR)
                .orThrow();
        Eventually.within(Duration.ofSeconds(5), () -> notices.unread(member) == 1);
        announcer.published(new RulesPublished(paper.id(), 1)); // as on another node
        var told = notices.of(member, Long.MAX_VALUE, 10).items();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().about()).isInstanceOfSatisfying(Notice.NewRules.class, about -> {
            assertThat(about.text()).contains(paper.name(), "第 1 版", "四條併為一條", "再請您同意");
            assertThat(about.link()).isEqualTo("/rules");
        });
        assertThat(notices.unread(stranger)).isZero();
        assertThat(members.mayWrite(member, paper.id())).isInstanceOf(Outcome.Refused.class);
        members.agree(member, paper.id(), 1).orThrow();
        assertThat(members.mayWrite(member, paper.id())).isInstanceOf(Outcome.Done.class);
    }
}
