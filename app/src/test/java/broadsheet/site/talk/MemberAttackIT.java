package broadsheet.site.talk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.member.Members;
import broadsheet.member.Visits;
import broadsheet.platform.mail.Mailbox;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.readertag.ReaderTags;
import broadsheet.rules.Rules;
import broadsheet.site.Reader;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What members try against others and against the house.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class MemberAttackIT {
    private static final Author SOMEBODY = Author.member(8_000_001, "隔壁的讀者");

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Comments comments;

    @Inject
    ReaderTags tags;

    @Inject
    Members members;

    @Inject
    Rules rules;

    @Inject
    Mailbox mailbox;

    private Paper paper;
    private Story story;

    @BeforeEach
    void aStory() {
        paper = Samples.paper(publications);
        story = Samples.published(stories, paper, "夜班電車延長行駛");
    }

    /// A new member who agreed to the rules, in a browser without script.
    private FormClient member() {
        var client = Visits.member(site, mailbox, Visits.email());
        var id = api(client).get("/api/me").json().at("/member/id").asLong();
        members.agree(id, paper.id(), rules.current(paper.id()).version()).orThrow();
        return client;
    }

    /// The same browser as its script speaks to the house.
    private ApiClient api(FormClient client) {
        return new ApiClient(site)
                .withHeader("Cookie", "member=" + client.cookie("member"))
                .withHeader("Sec-Fetch-Site", "same-origin");
    }

    private Comment posted(String text) {
        return comments.post(new NewComment(story.id(), null, text), SOMEBODY).orThrow();
    }

    private Comment again(Comment comment) {
        return comments.find(comment.id()).orElseThrow();
    }

    @Test
    void nobodyStuffsVotes() {
        var comment = posted("投票看看");
        var client = member();
        var form = "/story/" + story.id() + "/comments/" + comment.id() + "/vote";
        for (int i = 0; i < 5; i++) {
            assertThat(client.post(form, Map.of("value", "1")).status()).isEqualTo(303);
            assertThat(api(client)
                            .put("/api/comments/" + comment.id() + "/vote", "{\"value\":1}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(again(comment).votes().up()).isEqualTo(1);
        for (var value : List.of("2", "-2", "1000000", "1.5", "1e3", "x")) {
            assertThat(client.post(form, Map.of("value", value)).status()).isEqualTo(422);
            assertThat(api(client)
                            .put("/api/comments/" + comment.id() + "/vote", "{\"value\":\"" + value + "\"}")
                            .status())
                    .isEqualTo(422);
        }
        var guest = new FormClient(site);
        assertThat(guest.post(form, Map.of("value", "1")).status()).isEqualTo(401);
        assertThat(again(comment).votes().up()).isEqualTo(1);
    }

    @Test
    void votesInOneNameAreLimitedAndTheErrorSaysWhenAgain() {
        var comment = posted("一票又一票");
        var client = api(member());
        var answer = client.put("/api/comments/" + comment.id() + "/vote", "{\"value\":1}");
        for (int i = 0; i < 200 && answer.status() != 429; i++) {
            answer = client.put("/api/comments/" + comment.id() + "/vote", "{\"value\":" + (i % 2 == 0 ? -1 : 1) + "}");
        }
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("Retry-After")).matches("\\d+");
    }

    @Test
    void noIdLeadsToWhatBelongsToAnotherMember() {
        var owner = member();
        var thief = member();
        var made = api(owner).post("/api/stories/" + story.id() + "/comments", "{\"text\":\"我寫的\"}");
        var id = made.json().at("/id").asLong();
        var own = "/api/comments/" + id;
        assertThat(api(thief).put(own, "{\"text\":\"改\"}").status()).isEqualTo(403);
        assertThat(api(thief).delete(own).status()).isEqualTo(403);
        var forms = "/story/" + story.id() + "/comments/" + id;
        assertThat(thief.post(forms + "/edit", Map.of("text", "改")).status()).isEqualTo(403);
        assertThat(thief.post(forms + "/delete", Map.of()).status()).isEqualTo(403);
        assertThat(comments.find(id).orElseThrow().text()).isEqualTo("我寫的");
        var other = Samples.published(stories, paper, "別的報導");
        assertThat(new Reader(site)
                        .get("/story/" + other.id() + "/comments/" + id)
                        .statusCode())
                .isEqualTo(404);
        var tag = tags.propose(story.id(), "夜班電車", members.find(memberOf(owner)).orElseThrow());
        tag.orThrow();
        var kept = tags.all(story.id()).getFirst();
        assertThat(api(thief)
                        .delete("/api/stories/" + story.id() + "/tags/" + kept.id())
                        .status())
                .isEqualTo(204);
        assertThat(tags.find(kept.id()).orElseThrow().voices()).isEqualTo(1);
        assertThat(api(thief)
                        .put("/api/stories/" + story.id() + "/tags/" + kept.id(), "{\"decision\":\"agree\"}")
                        .status())
                .isEqualTo(401);
        assertThat(api(thief)
                        .get("/api/stories/" + story.id() + "/tags/proposed")
                        .status())
                .isEqualTo(401);
        assertThat(api(thief)
                        .delete("/api/stories/" + other.id() + "/tags/" + kept.id())
                        .status())
                .isEqualTo(404);
    }

    private long memberOf(FormClient client) {
        return api(client).get("/api/me").json().at("/member/id").asLong();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tag\":\"夜班電車\",\"weight\":9}",
                "{\"tag\":\"夜班電車\",\"shown\":true}",
                "{\"tag\":\"夜班電車\",\"state\":\"shown\"}",
                "{\"tag\":[\"夜班電車\"]}",
                "{\"tag\":\"a\\u0000b\"}",
                "{\"tag\":\"a\\ud800b\"}",
                "{\"tag\":\"<script>alert(1)</script>\"}",
                "{\"tag\":\"'; drop table reader_tag; --\"}",
                "{}"
            })
    void nothingButATagIsTaken(String body) {
        assertThat(api(member())
                        .post("/api/stories/" + story.id() + "/tags", body)
                        .status())
                .isEqualTo(422);
        assertThat(tags.all(story.id())).isEmpty();
    }

    @Test
    void noOtherSiteProposesInTheNameOfAMember() {
        var client = member();
        assertThat(client.post("/story/" + story.id() + "/tags", Map.of("tag", "夜班電車"), "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(tags.all(story.id())).isEmpty();
        var refused = client.post("/story/" + story.id() + "/tags", Map.of("tag", "<script>alert(1)</script>"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body()).doesNotContain("<script>alert");
        assertThat(refused.page().select("#tag").val()).isEqualTo("<script>alert(1)</script>");
        var kept = client.post("/story/" + story.id() + "/tags", Map.of("tag", "夜班電車"));
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.page().select("[role=status]").text()).contains("同意");
        assertThat(new FormClient(site)
                        .post("/story/" + story.id() + "/tags", Map.of("tag", "夜班電車"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whatClimbsTurnsOrHidesIsTakenAwayBeforeAnybodySeesIt() {
        var zalgo = "A" + "\u0301\u0316\u0489".repeat(100) + "號公車";
        var turned = "\u202e倒著讀\u2066\u200b\u2069";
        for (var text : List.of(zalgo, turned)) {
            var body = JsonNodeFactory.instance.objectNode().put("text", text).toString();
            var made = api(member()).post("/api/stories/" + story.id() + "/comments", body);
            assertThat(made.status()).as(made.body()).isEqualTo(201);
            var shown = new Reader(site)
                    .page("/story/" + story.id() + "/comments/" + made.text("/id"))
                    .select("#c" + made.text("/id") + " .words")
                    .text();
            assertThat(shown).doesNotContain("\u202e", "\u2066", "\u2069", "\u200b");
            assertThat(shown.codePoints()
                            .filter(point -> Character.getType(point) == Character.NON_SPACING_MARK)
                            .count())
                    .isLessThanOrEqualTo(4);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"' or 1=1 --", "1; drop table comment", "1' union select password from member_login --", "%27%22"
            })
    void sqlIsOnlyTextInEveryField(String sql) {
        var safe = URLEncoder.encode(sql, StandardCharsets.UTF_8);
        var api = "/api/stories/" + story.id() + "/comments";
        var client = member();
        assertThat(api(client).get(api + "?after=" + safe).status()).isEqualTo(200);
        assertThat(api(client).get(api + "?order=" + safe).status()).isEqualTo(422);
        assertThat(api(client).get(api + "?limit=" + safe).status()).isIn(404, 422);
        assertThat(new Reader(site)
                        .get("/story/" + story.id() + "/comments?after=" + safe + "&order=" + safe)
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Reader(site).get("/tag/" + safe.replace("+", "%20")).statusCode())
                .isEqualTo(404);
        assertThat(client.post("/story/" + story.id() + "/comments", Map.of("text", sql, "parent", sql))
                        .status())
                .isEqualTo(422);
        assertThat(client.post("/story/" + story.id() + "/tags", Map.of("tag", sql))
                        .status())
                .isEqualTo(422);
        assertThat(client.post("/account/sign-in", Map.of("email", sql, "password", sql))
                        .status())
                .isIn(401, 422);
        var made = api(client)
                .post(
                        api,
                        JsonNodeFactory.instance.objectNode().put("text", sql).toString());
        assertThat(made.text("/text")).isEqualTo(sql);
        var stranger = new ApiClient(site).withHeader("Cookie", "member=" + sql.replaceAll("[;\"]", ""));
        assertThat(stranger.get("/api/me").status()).isEqualTo(200);
        assertThat(comments.discussion(story.id()).count()).isEqualTo(1);
    }
}
