package broadsheet.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Role;
import broadsheet.decision.Decisions;
import broadsheet.decision.Scene;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Mailbox;
import broadsheet.readertag.ReaderTag;
import broadsheet.readertag.ReaderTags;
import broadsheet.report.Exhibits;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/// FIELD E3: post, tag and nickname alike.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class ThreeObjectsE03IT {
    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    @Inject
    Exhibits exhibits;

    @Inject
    ReaderTags tags;

    @Inject
    Members members;

    @Inject
    Mailbox mailbox;

    @Test
    void e3PostTagAndNicknameAreReportedSanctionedAndAppealedAlike() {
        var paper = scene.paper();
        var moderator = scene.staff(paper, Role.MODERATOR);
        var chief = scene.staff(paper, Role.CHIEF_MODERATOR);
        var member = scene.member(paper);
        var story = scene.story(paper);
        tags.propose(story.id(), "央行升息半碼", members.find(member).orElseThrow()).orThrow();
        var tag =
                tags.agree(tags.all(story.id()).getFirst().id(), Samples.EDITOR).orThrow();
        var post = Target.post(scene.comment(story, member, "你這個笨蛋。").id());
        for (var target : List.of(post, Target.tag(tag.id()), Target.nickname(member))) {
            var before = exhibits.find(target).orElseThrow();
            scene.report(paper, Visits.email(), target);
            var measure = target.kind() == Target.Kind.NICKNAME ? Measure.RENAME : Measure.REMOVE;
            var id = new StatementId(decisions
                    .decide(Scene.decision(List.of(scene.item(target)), measure), moderator)
                    .orThrow()
                    .getFirst()
                    .statements()
                    .getFirst());
            assertThat(exhibits.find(target).orElseThrow())
                    .as(target.toString())
                    .isNotEqualTo(before);
            assertThat(Visits.letter(mailbox, Scene.email(member)).letter().subject())
                    .contains("第 " + id.value() + " 號");
            var appeal = appeals.byMember(member, id, "我不同意。").orThrow();
            appeals.decide(appeal.id(), true, "好。", chief).orThrow();
            assertThat(exhibits.find(target)).as(target.toString()).contains(before);
        }
        assertThat(tags.find(tag.id()).orElseThrow().state()).isEqualTo(ReaderTag.State.SHOWN);
    }
}
