package broadsheet.site.member;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.Talkative;
import broadsheet.forum.Author;
import broadsheet.forum.Comment;
import broadsheet.forum.Comments;
import broadsheet.forum.Comments.NewComment;
import broadsheet.kernel.Actor;
import broadsheet.member.Member;
import broadsheet.member.Members;
import broadsheet.member.OwnData;
import broadsheet.member.Visits;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Publications;
import broadsheet.rules.StatementId;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What everybody sees of a member.
@QuarkusTest
@TestProfile(Talkative.class)
@QuarkusTestResource(PaperResource.class)
class MemberPagesIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Stories stories;

    @Inject
    Comments comments;

    @Inject
    Members members;

    @Inject
    Database database;

    @Inject
    Outbox outbox;

    @Inject
    @Any
    Instance<OwnData> owners;

    private Story story;
    private Member member;

    @BeforeEach
    void aMemberUnderAStory() {
        story = Samples.published(stories, Samples.paper(publications), "港口夜班換手");
        member = members.register(Visits.nickname()).orThrow();
    }

    private Comment write(String text) {
        return comments.post(new NewComment(story.id(), null, text), Author.member(member.id(), member.nickname()))
                .orThrow();
    }

    private FormClient.Answer get(String path) {
        return new FormClient(site).get(path);
    }

    private Document page() {
        return get(member.path()).page();
    }

    @Test
    void theNameOverACommentLeadsToTheMember() {
        write("夜班辛苦了");
        var name = get("/story/" + story.id()).page().select(".comment a.name");
        assertThat(name.attr("href")).isEqualTo(member.path());
        var page = page();
        assertThat(page.select("h1").text()).isEqualTo(member.nickname());
        assertThat(page.select(".person-facts").text()).contains("加入", "公開留言 1 則");
        assertThat(page.select(".written h3 a").attr("href")).isEqualTo("/story/" + story.id());
        assertThat(page.select(".written .words").text()).isEqualTo("夜班辛苦了");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    @Test
    void whatIsRemovedIsGoneFromThePageAtOnce() {
        var made = write("會被移除的話");
        assertThat(page().select(".written li")).hasSize(1);
        comments.remove(made.id(), new StatementId(9), "R2").orThrow();
        Eventually.within(SOON, () -> !page().text().contains("會被移除的話"));
        assertThat(page().select(".person-facts").text()).contains("公開留言 0 則");
        assertThat(page().text()).doesNotContain("R2");
    }

    @Test
    void withItsStoryACommentIsOutOfSight() {
        write("這句話跟著報導走");
        stories.withdraw(story.id(), story.version(), "消息來源不實。", Actor.program("test"))
                .orThrow();
        Eventually.within(SOON, () -> !page().text().contains("這句話跟著報導走"));
        assertThat(page().select(".written a")).isEmpty();
    }

    @Test
    void manyCommentsComePageByPage() {
        for (int i = 0; i < 23; i++) {
            write("第 " + i + " 則");
        }
        var first = page();
        assertThat(first.select(".written li")).hasSize(20);
        assertThat(first.select(".written .words").eachText().getFirst()).isEqualTo("第 22 則");
        var second = get(first.select("a[rel=next]").attr("href")).page();
        assertThat(second.select(".written .words").eachText()).containsExactly("第 2 則", "第 1 則", "第 0 則");
        assertThat(second.select("a[rel=next]")).isEmpty();
    }

    @Test
    void anotherNicknameStandsThereSoon() {
        write("換個名字");
        assertThat(page().select("h1").text()).isEqualTo(member.nickname());
        var wanted = Visits.nickname();
        members.changeNickname(member.id(), wanted, Samples.paper(publications).id())
                .orThrow();
        Eventually.within(SOON, () -> page().select("h1").text().equals(wanted));
    }

    @Test
    void whoIsErasedHasNoPageAndNoNameAnywhere() {
        write("名字會消失");
        assertThat(get(member.path()).status()).isEqualTo(200);
        database.transaction(() -> {
            owners.forEach(owner -> owner.erase(member.id(), false));
            outbox.append(new broadsheet.member.MemberErased(member.id(), false));
            return true;
        });
        Eventually.within(SOON, () -> get(member.path()).status() == 404);
        Eventually.within(
                SOON,
                () -> get("/story/" + story.id())
                        .page()
                        .select(".comment a.name")
                        .isEmpty());
        assertThat(get("/story/" + story.id()).text()).contains("已離開的會員").doesNotContain(member.nickname());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "99999999999999999999", "9999999", "1%27", "x", "%3Cscript%3E", "1?after=x"})
    void nobodyIsNotFound(String id) {
        var answer = get("/member/" + id);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.response().body()).doesNotContain("<script>");
    }

    @Test
    void itIsThereInSimplifiedCharactersAndInEnglish() {
        var client = new ApiClient(site);
        assertThat(client.get("/zh-hans" + member.path()).status()).isEqualTo(200);
        assertThat(client.get(member.path() + "?lang=en").body()).contains("Member since");
    }
}
