package broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.account.Role;
import broadsheet.forum.Comments.NewComment;
import broadsheet.rules.StatementId;
import broadsheet.site.Reader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// What is said under stories, as programs and readers without script see it.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class CommentApiIT extends CommentBed {
    @Test
    void aCommentIsInTheStorysPageAndInItsJson() {
        var reader = new Reader(site);
        assertThat(reader.page("/story/" + story).select(".discussion .empty").text())
                .contains("還沒有人留言");
        var made = post("寫得好，見 https://example.org/a 。\n第二行");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/author/staff")).isEqualTo("true");
        assertThat(made.text("/author/name")).isEqualTo("陳編輯");
        Eventually.within(
                SOON, () -> !reader.page("/story/" + story).select(".comment").isEmpty());
        var page = reader.page("/story/" + story);
        assertThat(page.select(".comment .words a").attr("rel")).isEqualTo("nofollow ugc noopener");
        assertThat(page.select(".comment .words br")).hasSize(1);
        assertThat(page.select(".comment .badge").text()).isEqualTo("編輯部");
        assertThat(page.select(".discussion .count").text()).isEqualTo("1 則留言");
        assertThat(writer.get("/api/stories/" + story).text("/comments/count")).isEqualTo("1");
        assertThat(writer.get("/api/stories/" + story).text("/comments/open")).isEqualTo("true");
        assertThat(writer.get(path()).text("/items/0/comment/id")).isEqualTo(made.text("/id"));
    }

    @Test
    void aReaderWithoutScriptPostsAnswersEditsAndDeletes() {
        var sent = form(writer, "", "text=" + encoded("沒有指令碼也能留言"));
        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        var address = URI.create(sent.header("Location"));
        var page = new Reader(site).page(address.getPath());
        var id = address.getFragment().substring(1);
        assertThat(page.select("#c" + id + " .words").text()).isEqualTo("沒有指令碼也能留言");
        assertThat(page.select(".write [name=parent]").val()).isEqualTo(id);
        assertThat(page.select(".write").attr("action")).isEqualTo("/story/" + story + "/comments");
        var answer = form(writer, "", "parent=" + id + "&text=" + encoded("回覆"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(form(writer, "/" + id + "/edit", "text=" + encoded("改過了")).status())
                .isEqualTo(303);
        assertThat(writer.get("/api/comments/" + id).text("/text")).isEqualTo("改過了");
        assertThat(form(writer, "/" + id + "/delete", "").status()).isEqualTo(303);
        assertThat(writer.get("/api/comments/" + id).text("/state")).isEqualTo("deleted_by_author");
        assertThat(writer.get("/api/comments/" + id).json().at("/text").isNull())
                .isTrue();
    }

    @Test
    void aGuestIsLedToTheSignInAndKeepsTheText() {
        var answer = form(new ApiClient(site), "", "text=" + encoded("我寫了很久\n<b>"));
        assertThat(answer.status()).isEqualTo(401);
        var page = Jsoup.parse(answer.body());
        assertThat(page.select("textarea").val()).isEqualTo("我寫了很久\n<b>");
        assertThat(page.select("a[href^=/account/sign-in]").attr("href")).contains("story");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(new ApiClient(site).post(path(), "{\"text\":\"a\"}").status())
                .isEqualTo(401);
    }

    @Test
    void whatIsTooLongComesBackWithItsText() {
        var answer = form(writer, "", "text=" + encoded("字".repeat(1_001)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("[role=alert]").text()).contains("1000");
        assertThat(Jsoup.parse(answer.body()).select("textarea").val()).hasSize(1_001);
        var api = post("字".repeat(1_001));
        assertThat(api.status()).isEqualTo(422);
        assertThat(api.text("/errors/0/pointer")).isEqualTo("/text");
        assertThat(post("字".repeat(1_000)).status()).isEqualTo(201);
    }

    @Test
    void anEditorClosesSlowsAndPicks() {
        var editor = newsroom.somebody(site, Role.EDITOR, paper);
        var made = comments.post(new NewComment(story, null, "值得一讀"), member).orThrow();
        assertThat(editor.put("/api/comments/" + made.id() + "/pick", "{\"picked\":true}")
                        .text("/picked"))
                .isEqualTo("true");
        var closed = editor.put("/api/stories/" + story + "/discussion", "{\"open\":false}");
        assertThat(closed.text("/open")).isEqualTo("false");
        assertThat(post("太晚").status()).isEqualTo(409);
        Eventually.within(
                SOON,
                () -> !new Reader(site)
                        .page("/story/" + story)
                        .select(".closed")
                        .isEmpty());
        var page = new Reader(site).page("/story/" + story);
        assertThat(page.select(".write")).isEmpty();
        assertThat(page.select(".badge.picked").text()).isEqualTo("編輯精選");
        assertThat(editor.put("/api/stories/" + story + "/discussion", "{\"open\":true,\"slowSeconds\":3601}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void inThePlaceOfARemovedCommentStandsTheClause() {
        var made = comments.post(new NewComment(story, null, "辱罵的話"), member).orThrow();
        comments.remove(made.id(), new StatementId(12), "R2").orThrow();
        var page = new Reader(site).page("/story/" + story + "/comments/" + made.id());
        assertThat(page.text()).doesNotContain("辱罵的話", member.name());
        assertThat(page.select(".gone").text()).contains("R2");
        assertThat(page.select(".gone a").attr("href")).isEqualTo("/moderation-log?statement=12");
        assertThat(writer.get("/api/comments/" + made.id()).json().at("/author").isNull())
                .isTrue();
    }

    @Test
    void aNewCommentMakesThePagesOfItsStoryStaleAndNoOthers() {
        var reader = new Reader(site);
        // Lists print the number of comments, and follow within seconds: CommentCountsIT.
        var elsewhere = "/corrections";
        reader.page(elsewhere);
        reader.page("/story/" + story);
        var others = ready.makes("", elsewhere);
        var before = ready.makes("", "/story/" + story);
        post("新留言");
        Eventually.within(
                SOON, () -> !reader.page("/story/" + story).select(".comment").isEmpty());
        assertThat(ready.makes("", "/story/" + story)).isGreaterThan(before);
        reader.page(elsewhere);
        assertThat(ready.makes("", elsewhere)).isEqualTo(others);
    }
}
