package broadsheet.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.forum.Author;
import broadsheet.forum.Comments;
import broadsheet.member.Members;
import broadsheet.platform.db.Database;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.rules.Measure;
import broadsheet.rules.Target;
import broadsheet.statement.NewStatement;
import broadsheet.statement.NewStatement.Automatic;
import broadsheet.statement.Statement;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E10: what a program holds can be traced to its cause, and lifted.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class HeldE10IT {
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
    Queue queue;

    @Inject
    Database database;

    private Paper paper;
    private Staff moderator;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
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
        scene.decide(List.of(scene.item(Target.post(comment))), moderator, Measure.REMOVE);
        var all = statements.about(Target.post(comment));
        assertThat(all).extracting(Statement::measure).containsExactly(Measure.REMOVE, Measure.HOLD);
        assertThat(Objects.requireNonNull(all.getLast().lifted()).why()).isEqualTo("superseded");
        assertThat(Objects.requireNonNull(comments.find(comment).orElseThrow().ruling())
                        .statement())
                .isEqualTo(all.getFirst().id().value());
    }

    @Test
    void theDatabaseItselfKnowsNoMeasureWithoutAStatement() {
        var member = scene.member(paper);
        var comment = scene.comment(scene.story(paper), member, "你好。");
        for (var measure : List.of(
                "update comment set state = 'removed' where id = " + comment.id(),
                "update comment set state = 'held' where id = " + comment.id(),
                "update member set standing = 'ended' where id = " + member,
                "update member set standing = 'suspended', suspended_until = now() where id = " + member)) {
            assertThatThrownBy(() -> database.use(handle -> handle.execute(measure)))
                    .as(measure)
                    .hasMessageContaining("check constraint");
        }
        assertThat(comments.find(comment.id())).contains(comment);
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
}
