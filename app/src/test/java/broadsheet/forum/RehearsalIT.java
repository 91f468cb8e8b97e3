package broadsheet.forum;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.forum.Comments.NewComment;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.rules.StatementId;
import broadsheet.screening.Answer;
import broadsheet.screening.PastPost;
import broadsheet.screening.setting.Setting;
import broadsheet.screening.setting.Settings;
import broadsheet.story.Stories;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A rule counts only after it was tried on the past.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class RehearsalIT {
    private static final StatementId STATEMENT = new StatementId(7);

    @Inject
    Settings settings;

    @Inject
    Comments comments;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Members members;

    private Paper paper;
    private long story;

    @BeforeEach
    void aStory() {
        paper = Samples.paper(publications);
        story = Samples.published(stories, paper, "夜市搬遷").id();
    }

    private Comment post(String text) {
        var member = members.register(Visits.nickname()).orThrow();
        return comments.post(new NewComment(story, null, text), Author.member(member.id(), member.nickname()))
                .orThrow();
    }

    private static Setting holding(String word) {
        return new Setting(List.of(new Setting.Rule(word, "advertisement", "R2", Answer.HOLD)), List.of(), null);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }

    @Test
    void aRuleIsSwitchedOnOnlyAfterItsRehearsal() {
        var draft = settings.draft(paper.id(), holding("魔法靈芝"), "假藥廣告", Samples.EDITOR)
                .orThrow();
        assertThat(codes(settings.switchOn(paper.id(), draft.version(), Samples.EDITOR)))
                .containsExactly("screening.setting.unrehearsed");
        assertThat(post("魔法靈芝治百病").state()).isEqualTo(CommentState.VISIBLE);

        var rehearsal =
                settings.rehearse(paper.id(), draft.version(), Samples.EDITOR).orThrow();
        assertThat(rehearsal.more().posts()).isEqualTo(1);
        assertThat(rehearsal.more().sample().getFirst().text()).isEqualTo("魔法靈芝治百病");
        assertThat(rehearsal.then().minutesPerDay())
                .isGreaterThan(rehearsal.now().minutesPerDay());

        settings.switchOn(paper.id(), draft.version(), Samples.EDITOR).orThrow();
        Eventually.within(Duration.ofSeconds(10), () -> post("又是魔法靈芝").state() == CommentState.HELD);
        assertThat(settings.inForce(paper.id()).version()).isEqualTo(draft.version());
    }

    @Test
    void aVersionThatCountedBeforeMayComeBackAtOnce() {
        var draft = settings.draft(paper.id(), holding("神奇手環"), "廣告", Samples.EDITOR)
                .orThrow();
        settings.rehearse(paper.id(), draft.version(), Samples.EDITOR).orThrow();
        settings.switchOn(paper.id(), draft.version(), Samples.EDITOR).orThrow();
        settings.switchOn(paper.id(), 0, Samples.EDITOR).orThrow();
        assertThat(settings.inForce(paper.id()).version()).isZero();
        assertThat(settings.switchOn(paper.id(), draft.version(), Samples.EDITOR)
                        .orThrow()
                        .version())
                .isEqualTo(draft.version());
    }

    @Test
    void aReplayComparesWithWhatPeopleDecided() {
        var bad = post("來買神仙水");
        var good = post("神仙水是假的，別買");
        post("今天夜市很熱鬧");
        comments.remove(bad.id(), STATEMENT, "R2").orThrow();
        var replay = settings.replay(paper.id(), holding("神仙水"), 90).orThrow();
        assertThat(replay.now().missed()).isEqualTo(1);
        assertThat(replay.then().right()).isEqualTo(1);
        assertThat(replay.then().recall()).isEqualTo(1);
        assertThat(replay.more().removed()).isEqualTo(1);
        assertThat(replay.more().standing()).isEqualTo(1);
        assertThat(replay.more().falseShare()).isEqualTo(0.5);
        assertThat(replay.more().sample())
                .filteredOn(hit -> hit.comment() == good.id())
                .extracting(hit -> hit.decided())
                .containsExactly(PastPost.Decided.STANDING);
    }

    @Test
    void aHarmlessPhraseOfThePaperFreesAWordOfTheHouse() {
        assertThat(post("林北小吃店的麵很好吃").state()).isEqualTo(CommentState.HELD);
        var setting = new Setting(List.of(), List.of("林北小吃店"), null);
        var replay = settings.replay(paper.id(), setting, 90).orThrow();
        assertThat(replay.fewer().sample()).extracting(hit -> hit.text()).containsExactly("林北小吃店的麵很好吃");
        assertThat(replay.more().posts()).isZero();
    }

    @Test
    void aSettingThatCannotBeIsRefusedWithItsFields() {
        var setting = new Setting(
                List.of(
                        new Setting.Rule("！！", "insult", "R2", Answer.HOLD),
                        new Setting.Rule("笨", "", "R9", Answer.PASS),
                        new Setting.Rule("笨", "insult", "R2", Answer.HOLD)),
                List.of("笨"),
                99.0);
        assertThat(codes(settings.draft(paper.id(), setting, " ", Samples.EDITOR)))
                .containsExactly(
                        "screening.setting.word",
                        "screening.setting.category",
                        "screening.setting.clause",
                        "screening.setting.action",
                        "screening.setting.twice",
                        "screening.setting.twice",
                        "screening.setting.threshold",
                        "screening.setting.note");
    }

    @Test
    void aPaperChoosesWhatIsAskedAndInWhichOrder() {
        var wrong = new Setting(List.of(), List.of(), null, List.of("length", "length", "magic"));
        assertThat(codes(settings.draft(paper.id(), wrong, "試試", Samples.EDITOR)))
                .containsExactly("screening.setting.phase", "screening.setting.phase");
        var wordless = new Setting(List.of(), List.of(), null, List.of("length", "flood", "classifier"));
        var draft = settings.draft(paper.id(), wordless, "不查字詞", Samples.EDITOR).orThrow();
        settings.rehearse(paper.id(), draft.version(), Samples.EDITOR).orThrow();
        settings.switchOn(paper.id(), draft.version(), Samples.EDITOR).orThrow();
        assertThat(settings.inForce(paper.id()).setting().phases()).containsExactly("length", "flood", "classifier");
        var member = members.register(Visits.nickname()).orThrow();
        var author = Author.member(member.id(), member.nickname());
        Eventually.within(
                Duration.ofSeconds(5),
                () -> comments.post(new NewComment(story, null, "這種服務真是白目，希望可以改進"), author)
                        instanceof Outcome.Done<Comment>);
    }
}
