package broadsheet.decision;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.account.Staff;
import broadsheet.forum.Comment;
import broadsheet.member.OwnData;
import broadsheet.member.Visits;
import broadsheet.publication.Paper;
import broadsheet.queue.Queue;
import broadsheet.rules.Measure;
import broadsheet.rules.Target;
import broadsheet.statement.Source;
import broadsheet.statement.Statements;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// FIELD E22 and E24 and what a desk needs: rights, claims, finds, addresses shown for a reason.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class DeskE22ToE24IT {
    @TestHTTPResource("/")
    URI site;

    @Inject
    Scene scene;

    @Inject
    Decisions decisions;

    @Inject
    Statements statements;

    @Inject
    Queue queue;

    @Inject
    @Any
    Instance<OwnData> owners;

    private Paper paper;
    private Staff moderator;
    private long author;

    @BeforeEach
    void begin() {
        paper = scene.paper();
        moderator = scene.staff(paper, Role.MODERATOR);
        author = scene.member(paper);
    }

    @Test
    void twoModeratorsDoNotCollide() {
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        var item = reported(Target.post(comment.id()));
        var other = scene.staff(paper, Role.MODERATOR);
        queue.claim(item, other.actor()).orThrow();
        assertThat(Scene.codes(queue.claim(item, moderator.actor()))).containsExactly("queue.item.claimed");
        assertThat(Scene.codes(decisions.decide(Scene.decision(List.of(item), Measure.REMOVE), moderator)))
                .containsExactly("queue.item.claimed");
        queue.release(item, other.actor());
        decide(List.of(item), Measure.REMOVE);
    }

    @Test
    void onlyModeratorsOfThePaperDecide() {
        var comment = scene.comment(scene.story(paper), scene.member(paper), "你這個笨蛋。");
        var item = reported(Target.post(comment.id()));
        for (var nobody : List.of(
                scene.staff(paper, Role.EDITOR),
                scene.staff(paper, Role.OPERATOR),
                scene.staff(scene.paper(), Role.MODERATOR))) {
            assertThat(Scene.codes(decisions.decide(Scene.decision(List.of(item), Measure.REMOVE), nobody)))
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
        var item = reported(Target.post(comment(author).id()));
        assertThat(Scene.codes(decisions.reveal(item, " ", moderator))).containsExactly("decision.reveal");
        assertThat(decisions.reveal(item, "警方來函 第 12 號", moderator).orThrow()).isEqualTo(Scene.email(author));
        var kept = decisions.reveals(author);
        assertThat(kept).extracting(Note::text).containsExactly("警方來函 第 12 號");
        assertThat(kept).extracting(Note::by).containsExactly(moderator.name());
    }

    @Test
    void e24NobodyIsShownTheAddressOfSomebodyWhoWroteAtAnotherPaper() {
        var item = reported(Target.post(comment(author).id()));
        for (var stranger : List.of(
                scene.staff(scene.paper(), Role.MODERATOR),
                scene.staff(paper, Role.EDITOR),
                scene.staff(paper, Role.OPERATOR))) {
            assertThat(Scene.codes(decisions.reveal(item, "好奇", stranger))).containsExactly("account.right.missing");
            assertThat(Scene.codes(decisions.keep(item, 30, "好奇", stranger))).containsExactly("account.right.missing");
        }
        assertThat(Scene.codes(decisions.reveal(Long.MAX_VALUE, "好奇", moderator)))
                .containsExactly("queue.item.unknown");
        assertThat(decisions.reveals(author)).isEmpty();
        assertThat(decisions.keptUntil(author)).isEmpty();
    }

    @Test
    void e22WhatTheLawWantsKeptWaitsForItsErasure() {
        var item = reported(Target.post(comment(author).id()));
        assertThat(Scene.codes(decisions.keep(item, 0, "檢察署來函", moderator))).containsExactly("decision.days");
        assertThat(Scene.codes(decisions.keep(item, 30, "", moderator))).containsExactly("decision.reveal");
        var until = decisions.keep(item, 30, "檢察署來函", moderator).orThrow();
        assertThat(decisions.keptUntil(author)).contains(until);
        assertThat(owners.stream().flatMap(owner -> owner.keptUntil(author).stream()))
                .contains(until);
    }

    @Test
    void whatAModeratorFindsIsDecidedLikeWhatIsReportedAndSaysSo() {
        var comment = comment(author);
        var client = scene.client(site, moderator);
        var found = client.post("/api/moderation/queue", "{\"object\":\"post:%d\"}".formatted(comment.id()));
        assertThat(found.status()).as(found.body()).isEqualTo(201);
        assertThat(found.text("/harm")).isEqualTo("found");
        var id = found.json().at("/id").asLong();
        assertThat(client.post("/api/moderation/queue", "{\"object\":\"post:%d\"}".formatted(comment.id()))
                        .json()
                        .at("/id")
                        .asLong())
                .isEqualTo(id);
        assertThat(client.post("/api/moderation/queue", "{\"object\":\"post:999999999\"}")
                        .status())
                .isEqualTo(404);
        var elsewhere = scene.client(site, scene.staff(scene.paper(), Role.MODERATOR));
        assertThat(elsewhere
                        .post("/api/moderation/queue", "{\"object\":\"post:%d\"}".formatted(comment.id()))
                        .status())
                .isEqualTo(403);
        decide(List.of(id), Measure.REMOVE);
        var facts = statements.about(Target.post(comment.id())).getFirst().facts();
        assertThat(facts.source()).isEqualTo(Source.OWN_INITIATIVE);
        assertThat(facts.detected()).isFalse();
    }

    private Comment comment(long member) {
        return scene.comment(scene.story(paper), member, "你這個笨蛋。");
    }

    private long reported(Target target) {
        scene.report(paper, Visits.email(), target);
        return scene.item(target);
    }

    private List<Decision> decide(List<Long> items, Measure... measures) {
        return decisions.decide(Scene.decision(items, measures), moderator).orThrow();
    }
}
