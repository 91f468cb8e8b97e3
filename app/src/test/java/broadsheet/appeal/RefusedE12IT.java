package broadsheet.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.decision.Decisions;
import broadsheet.decision.Scene;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.kernel.Outcome;
import broadsheet.member.Members;
import broadsheet.platform.jobs.Retention;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.rules.Measure;
import broadsheet.rules.Target;
import broadsheet.screening.Answer;
import broadsheet.screening.Draft;
import broadsheet.screening.Screenings;
import broadsheet.screening.setting.Setting;
import broadsheet.screening.setting.Settings;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E12: a granted appeal brings back what never stood there, because the program refused or
/// held it.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class RefusedE12IT {
    private static final String REFUSED = "老師帶單真好笑，誰會信。";

    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Appeals appeals;

    @Inject
    Decisions decisions;

    @Inject
    Statements statements;

    @Inject
    Comments comments;

    @Inject
    Members members;

    @Inject
    Queue queue;

    @Inject
    Mailbox mailbox;

    @Inject
    Settings settings;

    @Inject
    Screenings screenings;

    @Inject
    @Any
    Instance<Retention> retentions;

    @Inject
    Clock clock;

    private Paper paper;
    private Staff moderator;
    private Staff chief;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
        chief = scene.staff(paper, Role.CHIEF_MODERATOR);
    }

    /// The paper's own word rules, which a program applies.
    private void refuse(String word) {
        var setting = new Setting(List.of(new Setting.Rule(word, "advertising", "R2", Answer.REFUSE)), List.of(), null);
        var version = settings.draft(paper.id(), setting, "不收明牌", moderator.actor())
                .orThrow()
                .version();
        settings.rehearse(paper.id(), version, moderator.actor()).orThrow();
        settings.switchOn(paper.id(), version, moderator.actor()).orThrow();
        Eventually.within(
                Duration.ofSeconds(5),
                () -> screenings.of(paper.id()).post(Draft.of(REFUSED)).answer() == Answer.REFUSE);
    }

    private Author author(long member) {
        return Author.member(member, members.find(member).orElseThrow().nickname());
    }

    private Statement newest(long member) {
        return statements.ofMember(member).getFirst();
    }

    @Test
    void e12ARefusedPostIsPublishedWhereAndWhenItWouldHaveStood() {
        var member = scene.member(paper);
        var story = scene.story(paper);
        var parent = scene.comment(story, scene.member(paper), "先寫的一則。");
        refuse("老師帶單");
        var refused = comments.post(new NewComment(story.id(), parent.id(), REFUSED), author(member));
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        var statement = newest(member);
        assertThat(statement.measure()).isEqualTo(Measure.REFUSE);
        assertThat(comments.discussion(story.id()).count()).isEqualTo(1);

        var appeal = appeals.byMember(member, statement.id(), "這是我自己的帳號，在諷刺詐騙。").orThrow();
        var desk = new FormClient(site);
        desk.post("/newsroom/sign-in", Map.of("email", chief.email(), "password", Scene.PASSWORD));
        assertThat(desk.get("/moderation/items/" + appeal.item()).text()).contains("老師帶單");
        appeals.decide(appeal.id(), true, "看得出是諷刺。", chief).orThrow();

        var made = newComment(story.id(), member);
        assertThat(made.text()).isEqualTo(REFUSED);
        assertThat(made.parent()).isEqualTo(parent.id());
        assertThat(made.visible()).isTrue();
        assertThat(made.created())
                .isBetween(
                        statement.issued().minusSeconds(5), statement.issued().plusSeconds(5));
        assertThat(comments.discussion(story.id()).count()).isEqualTo(2);
        assertThat(new FormClient(site)
                        .get("/story/" + story.id() + "/comments")
                        .text())
                .contains("老師帶單");
        assertThat(mailbox.before(Long.MAX_VALUE).stream()
                        .filter(kept -> kept.letter().to().equals(Scene.email(member)))
                        .map(kept -> kept.letter().text()))
                .anyMatch(text -> text.contains("申訴成立") && text.contains("看得出是諷刺。"));
    }

    private Comment newComment(long story, long member) {
        return comments.page(story, broadsheet.forum.CommentOrder.NEWEST, null, 20).threads().stream()
                .flatMap(thread -> Stream.concat(Stream.of(thread.root()), thread.replies().stream()))
                .filter(comment -> Objects.equals(comment.author().member(), member))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void e12WhatWaitsForItsAnswerIsKeptUntilThenHoweverLong() {
        var member = scene.member(paper);
        var story = scene.story(paper);
        refuse("老師帶單");
        comments.post(new NewComment(story.id(), null, REFUSED), author(member));
        var appeal = appeals.byMember(member, newest(member).id(), "是諷刺。").orThrow();
        var late = clock.instant().plus(Duration.ofDays(400));
        retentions.stream().filter(one -> one.name().equals("refused")).forEach(one -> one.sweep(late));
        appeals.decide(appeal.id(), true, "好。", chief).orThrow();
        assertThat(newComment(story.id(), member).text()).isEqualTo(REFUSED);
    }

    @Test
    void e12ARefusedChangeStandsInThePlaceOfTheComment() {
        var member = scene.member(paper);
        var comment = scene.comment(scene.story(paper), member, "原來的話。");
        refuse("老師帶單");
        assertThat(comments.edit(comment.id(), new Comments.Wording(REFUSED, null), author(member)))
                .isInstanceOf(Outcome.Refused.class);
        var appeal = appeals.byMember(member, newest(member).id(), "是諷刺。").orThrow();
        appeals.decide(appeal.id(), true, "好。", chief).orThrow();
        assertThat(comments.find(comment.id()).orElseThrow().text()).isEqualTo(REFUSED);
        assertThat(comments.earlier(comment.id())).hasSize(1);
    }

    @Test
    void e12AHeldPostIsPublishedAndWaitsForNobodyAnyMore() {
        var member = scene.member(paper);
        var story = scene.story(paper);
        comments.review(story.id(), true, moderator.actor()).orThrow();
        var held = comments.post(new NewComment(story.id(), null, "一則要等人看的話。"), author(member))
                .orThrow();
        assertThat(held.visible()).isFalse();
        var appeal = appeals.byMember(member, newest(member).id(), "等太久了。").orThrow();
        appeals.decide(appeal.id(), true, "沒有問題。", chief).orThrow();
        assertThat(comments.find(held.id()).orElseThrow().visible()).isTrue();
        assertThat(comments.discussion(story.id()).count()).isEqualTo(1);
        assertThat(queue.of(Target.post(held.id()))).isEmpty();
    }

    @Test
    void e12AnAppealAgainstAHoldReachesTheRemovalThatTookItsPlace() {
        var member = scene.member(paper);
        var story = scene.story(paper);
        comments.review(story.id(), true, moderator.actor()).orThrow();
        var held = comments.post(new NewComment(story.id(), null, "一則被誤會的話。"), author(member))
                .orThrow();
        var appeal = appeals.byMember(member, newest(member).id(), "請再看一次。").orThrow();
        var item = scene.item(Target.post(held.id()));
        decisions
                .decide(Scene.decision(List.of(item), Measure.REMOVE), moderator)
                .orThrow();
        appeals.decide(appeal.id(), true, "真的是誤會。", chief).orThrow();
        assertThat(comments.find(held.id()).orElseThrow().visible()).isTrue();
        assertThat(statements.ofMember(member)).allMatch(one -> one.lifted() != null);
    }
}
