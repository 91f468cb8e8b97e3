package broadsheet.decision;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.forum.Author;
import broadsheet.forum.CommentState;
import broadsheet.forum.Comments;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.ledger.Ledger;
import broadsheet.member.Members;
import broadsheet.member.OwnData;
import broadsheet.member.Standing;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.rules.Measure;
import broadsheet.rules.StatementId;
import broadsheet.rules.Target;
import broadsheet.statement.NewStatement;
import broadsheet.statement.NewStatement.Automatic;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E8 to E10 and E24: statements of reasons, bulk decisions, no hiding in secret.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class DecisionE08ToE10IT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Statements statements;

    @Inject
    Comments comments;

    @Inject
    Members members;

    @Inject
    Ledger ledger;

    @Inject
    Queue queue;

    @Inject
    Database database;

    @Inject
    Mailbox mailbox;

    @Inject
    Clock clock;

    @Inject
    @Any
    Instance<OwnData> owners;

    private Paper paper;
    private Staff moderator;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
    }

    @Test
    void e8MeasureStatementNoticeAndLedgerEntryComeTogether() {
        var member = scene.member(paper);
        var comment = scene.comment(scene.story(paper), member, "你這個笨蛋。");
        var item = reported(Target.post(comment.id()));
        var decision = decide(List.of(item), Measure.REMOVE, Measure.SUSPEND).getFirst();

        assertThat(comments.find(comment.id()).orElseThrow().state()).isEqualTo(CommentState.REMOVED);
        assertThat(members.find(member).orElseThrow().standing()).isInstanceOf(Standing.Suspended.class);
        assertThat(decision.statements()).hasSize(2);
        for (var id : decision.statements()) {
            var statement = statements.find(new StatementId(id)).orElseThrow();
            assertThat(statement.facts().evidence()).isEqualTo("你這個笨蛋。");
            assertThat(statement.facts().source().code()).isEqualTo("notice");
            assertThat(ledger.ofStatement(id)).isPresent();
            var letter = mailbox.before(Long.MAX_VALUE).stream()
                    .map(kept -> kept.letter())
                    .filter(one -> one.subject().contains("理由說明書第 " + id + " 號"))
                    .findFirst()
                    .orElseThrow();
            assertThat(letter.to()).isEqualTo(Scene.email(member));
        }
        assertThat(queue.find(item).orElseThrow().closed()).isNotNull();
    }

    @Test
    void e8TheReporterIsNeverNamed() {
        var member = scene.member(paper);
        var comment = scene.comment(scene.story(paper), member, "你這個笨蛋。");
        var email = Visits.email();
        scene.report(paper, email, Target.post(comment.id()));
        decide(List.of(scene.item(Target.post(comment.id()))), Measure.REMOVE);
        assertThat(Visits.letter(mailbox, Scene.email(member)).letter().text()).doesNotContain(email);
    }

    @Test
    void e9OneDecisionServesFortyCopiesEachWithItsStatementAndACommonNumber() {
        var story = scene.story(paper);
        var items = new ArrayList<Long>();
        for (int i = 0; i < 40; i++) {
            var comment = scene.comment(story, scene.member(paper), "加賴領飆股明牌穩賺不賠，老師帶你飛上天。" + "！".repeat(i % 3));
            items.add(reported(Target.post(comment.id())));
        }
        var first = queue.find(items.getFirst()).orElseThrow();
        assertThat(queue.similar(first)).extracting(item -> item.id()).containsExactlyInAnyOrderElementsOf(items);
        var taken = decide(items, Measure.REMOVE);
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
        var items = List.of(reported(Target.post(one.id())), reported(Target.post(other.id())));
        decide(List.of(items.getLast()), Measure.REMOVE);
        assertThat(codes(decisions.decide(Scene.decision(items, Measure.REMOVE), moderator)))
                .containsExactly("queue.item.decided");
        assertThat(comments.find(one.id()).orElseThrow().visible()).isTrue();
        assertThat(statements.about(Target.post(one.id()))).isEmpty();
    }

    @Test
    void aDecisionIsNotTakenTwice() {
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        var item = reported(Target.post(comment.id()));
        decide(List.of(item), Measure.REMOVE);
        assertThat(codes(decisions.decide(Scene.decision(List.of(item), Measure.REMOVE), moderator)))
                .containsExactly("queue.item.decided");
        assertThat(statements.about(Target.post(comment.id()))).hasSize(1);
    }

    @Test
    void e10WhatAProgramHeldIsInTheQueueAndComesBackWhenNothingIsWrong() {
        var story = scene.story(paper);
        var comment = held(scene.member(paper), story.id(), "這款車很殺。");
        assertThat(comments.discussion(story.id()).count()).isZero();
        var item = queue.of(Target.post(comment)).orElseThrow();
        assertThat(item.harm().code()).isEqualTo("held");
        decisions
                .decide(new NewDecision(List.of(item.id()), List.of(), "", "", "沒有問題。", 0, false, ""), moderator)
                .orThrow();
        assertThat(comments.find(comment).orElseThrow().visible()).isTrue();
        assertThat(comments.discussion(story.id()).count()).isEqualTo(1);
        var statement = statements.about(Target.post(comment)).getFirst();
        assertThat(Objects.requireNonNull(statement.lifted()).why()).isEqualTo("decision");
    }

    @Test
    void whatWasHeldAndIsThenRemovedHasTheRemovalsStatement() {
        var comment = held(scene.member(paper), scene.story(paper).id(), "笨蛋。");
        decide(List.of(scene.item(Target.post(comment))), Measure.REMOVE);
        var all = statements.about(Target.post(comment));
        assertThat(all).extracting(Statement::measure).containsExactly(Measure.REMOVE, Measure.HOLD);
        assertThat(Objects.requireNonNull(all.getLast().lifted()).why()).isEqualTo("superseded");
        assertThat(Objects.requireNonNull(comments.find(comment).orElseThrow().ruling())
                        .statement())
                .isEqualTo(all.getFirst().id().value());
    }

    private long held(long member, long story, String text) {
        var name = members.find(member).orElseThrow().nickname();
        return database.transaction(() -> {
            var comment = comments.post(new Comments.NewComment(story, null, text), Author.member(member, name))
                    .orThrow();
            var why = new Automatic("R2", 0, "有一個要再看的詞。", text);
            var id = statements.issue(
                    NewStatement.atPosting(paper.id(), member, Target.post(comment.id()), story, Measure.HOLD, why));
            comments.hold(comment.id(), id, "R2").orThrow();
            return comment.id();
        });
    }

    @Test
    void twoModeratorsDoNotCollide() {
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        var item = reported(Target.post(comment.id()));
        var other = scene.staff(paper, Role.MODERATOR);
        queue.claim(item, other.actor()).orThrow();
        assertThat(codes(queue.claim(item, moderator.actor()))).containsExactly("queue.item.claimed");
        assertThat(codes(decisions.decide(Scene.decision(List.of(item), Measure.REMOVE), moderator)))
                .containsExactly("queue.item.claimed");
        queue.release(item, other.actor());
        decide(List.of(item), Measure.REMOVE);
    }

    @Test
    void aNicknameIsTakenAndItsBearerMayChooseAnotherAtOnce() {
        var member = scene.member(paper);
        var before = members.find(member).orElseThrow().nickname();
        var item = reported(Target.nickname(member));
        decide(List.of(item), Measure.RENAME);
        assertThat(members.find(member).orElseThrow().nickname()).isNotEqualTo(before);
        assertThat(codes(decisions.decide(Scene.decision(List.of(item), Measure.REMOVE), moderator)))
                .isNotEmpty();
        var id = statements.about(Target.nickname(member)).getFirst().id();
        undo(id);
        assertThat(members.find(member).orElseThrow().nickname()).isEqualTo(before);
    }

    @Test
    void theLongestSuspensionHoldsAndWhatIsTakenBackLeavesTheOther() {
        var member = scene.member(paper);
        var story = scene.story(paper);
        var ids = new ArrayList<StatementId>();
        for (int days : List.of(30, 3)) {
            var comment = scene.comment(story, member, "第 " + days + " 則不好的話。");
            var item = reported(Target.post(comment.id()));
            var decision = new NewDecision(List.of(item), List.of(Measure.SUSPEND), "R2", "", "罵人。", days, false, "");
            ids.add(new StatementId(decisions
                    .decide(decision, moderator)
                    .orThrow()
                    .getFirst()
                    .statements()
                    .getFirst()));
        }
        assertThat(until(member)).isGreaterThan(Duration.ofDays(29));
        undo(ids.getFirst());
        assertThat(until(member)).isBetween(Duration.ofDays(2), Duration.ofDays(3));
        undo(ids.getLast());
        assertThat(members.find(member).orElseThrow().standing().active()).isTrue();
    }

    private Duration until(long member) {
        var standing = members.find(member).orElseThrow().standing();
        return standing instanceof Standing.Suspended suspended
                ? Duration.between(clock.instant(), suspended.until())
                : Duration.ZERO;
    }

    private void undo(StatementId id) {
        var statement = statements.find(id).orElseThrow();
        var _ = database.transaction(() -> {
            decisions.undo(id, "appeal", "恢復。", statement.by());
            return id;
        });
    }

    @Test
    void onlyModeratorsOfThePaperDecide() {
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        var item = reported(Target.post(comment.id()));
        for (var nobody : List.of(
                scene.staff(paper, Role.EDITOR),
                scene.staff(paper, Role.OPERATOR),
                scene.staff(scene.paper(), Role.MODERATOR))) {
            assertThat(codes(decisions.decide(Scene.decision(List.of(item), Measure.REMOVE), nobody)))
                    .containsExactly("account.right.missing");
        }
        var editor = scene.client(site, scene.staff(paper, Role.EDITOR));
        assertThat(editor.get("/api/moderation/queue").status()).isEqualTo(403);
    }

    @Test
    void theApiGivesTheQueueAndTakesDecisions() {
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        reported(Target.post(comment.id()));
        var client = scene.client(site, moderator);
        var open = client.get("/api/moderation/queue").json().at("/items/0");
        assertThat(open.at("/object").asText()).isEqualTo("post:" + comment.id());
        assertThat(open.at("/text").asText()).isEqualTo("你這個笨蛋。");
        assertThat(open.at("/reasons/0/words").asText()).isEqualTo("他在罵人。");
        var id = open.at("/id").asLong();
        assertThat(client.post("/api/moderation/queue/" + id + "/claim", "").status())
                .isEqualTo(200);
        var body = """
                {"items":[%d],"measures":["remove"],"clause":"R2","facts":"罵人。"}""".formatted(id);
        var answer = client.post("/api/moderation/decisions", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().at("/items/0/statements")).hasSize(1);
        assertThat(client.post("/api/moderation/decisions", body).status()).isEqualTo(409);
        assertThat(client.post("/api/moderation/decisions", "{\"items\":[1],\"measures\":[\"hang\"],\"facts\":\"x\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void e24AnAddressIsShownOnlyForAReasonThatIsKept() {
        var member = scene.member(paper);
        assertThat(codes(decisions.reveal(member, " ", moderator))).containsExactly("decision.reveal");
        assertThat(decisions.reveal(member, "警方來函 第 12 號", moderator).orThrow()).isEqualTo(Scene.email(member));
        var kept = database.use(
                handle -> handle.createQuery("select reason from decision_reveal where member_id = :member")
                        .bind("member", member)
                        .mapTo(String.class)
                        .list());
        assertThat(kept).containsExactly("警方來函 第 12 號");
    }

    @Test
    void e22WhatTheLawWantsKeptWaitsForItsErasure() {
        var member = scene.member(paper);
        assertThat(codes(decisions.keep(member, 0, "檢察署來函", moderator))).containsExactly("decision.days");
        assertThat(codes(decisions.keep(member, 30, "", moderator))).containsExactly("decision.reveal");
        var until = decisions.keep(member, 30, "檢察署來函", moderator).orThrow();
        assertThat(decisions.keptUntil(member)).contains(until);
        assertThat(owners.stream().flatMap(owner -> owner.keptUntil(member).stream()))
                .contains(until);
    }

    private long reported(Target target) {
        scene.report(paper, Visits.email(), target);
        return scene.item(target);
    }

    private List<Decision> decide(List<Long> items, Measure... measures) {
        return decisions.decide(Scene.decision(items, measures), moderator).orThrow();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var problems)
                ? problems.stream().map(Problem::code).toList()
                : List.of();
    }
}
