package broadsheet.newsroom.twins;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.FormClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.account.Accounts;
import broadsheet.account.Role;
import broadsheet.account.Session;
import broadsheet.account.SignInAttempt;
import broadsheet.body.Body;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import broadsheet.twin.Twin;
import broadsheet.twin.Twins;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What editors, programs and readers see of twins, and operators of the check.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class TwinPagesIT {
    private static final String PASSWORD = "correct horse battery";
    private static final Duration SOON = Duration.ofSeconds(15);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Publications publications;

    @Inject
    Accounts accounts;

    @Inject
    Stories stories;

    @Inject
    Twins twins;

    private final String text = "第" + System.nanoTime() + "座鹽田今天復曬，老師傅踩著木車引海水入池。首批鹽花預計三週後收成，文資處把滴水寮改成體驗教室，每天限二十人。";

    @Test
    void anEditorSeesWhereTwinsDifferAndWhatIsChosenIsTheOriginalForSearchEngines() {
        var paper = Samples.paper(publications);
        var older = published(paper, "鹽田復曬", text);
        var newer = published(paper, "鹽田今天復曬 三週後收鹽花", text.replace("二十人", "三十人"));
        Eventually.within(SOON, () -> twins.of(older.id()).stream().anyMatch(one -> one.story() == newer.id()));

        var editor = form(Role.EDITOR, paper);
        var page = editor.get("/newsroom/twins/" + older.id());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("% 相同", "鹽田今天復曬 三週後收鹽花", "每天限三十人");
        assertThat(page.page().select("td").eachText()).contains("鹽田復曬");

        var answer = editor.post(
                "/newsroom/twins/" + newer.id() + "/choose",
                Map.of("twin", Long.toString(older.id()), "choice", "UPDATE"));
        assertThat(answer.status()).isEqualTo(303);
        assertThat(editor.get("/newsroom/twins/" + newer.id()).text()).contains("本則是更新版本");
        var reader = new FormClient(site);
        Eventually.within(SOON, () -> reader.get("/story/" + older.id()).text().contains("這則報導已有更新版本"));
        var told = reader.get("/story/" + older.id()).page();
        assertThat(told.select("link[rel=canonical]").attr("href")).endsWith("/story/" + newer.id());
        assertThat(reader.get("/story/" + newer.id())
                        .page()
                        .select("link[rel=canonical]")
                        .attr("href"))
                .endsWith("/story/" + newer.id());
        assertThat(reader.get("/" + paper.slug() + "/feed.json").text())
                .contains("/story/" + newer.id())
                .doesNotContain("/story/" + older.id() + "\"");
    }

    @Test
    void aProgramDoesTheSameWithinItsRights() {
        var paper = Samples.paper(publications);
        var one = published(paper, "鹽田復曬", text);
        var other = published(paper, "老鹽田今復曬", text);
        Eventually.within(SOON, () -> twins.of(one.id()).stream().anyMatch(twin -> twin.story() == other.id()));
        var address = "/api/stories/" + one.id() + "/twins/" + other.id();
        var editor = api(Role.EDITOR, paper);
        assertThat(editor.get("/api/stories/" + one.id() + "/twins")
                        .json()
                        .at("/twins/0/percent")
                        .asInt())
                .isGreaterThan(80);
        assertThat(editor.get(address).json().at("/differences/0/there").asText())
                .isEqualTo("老鹽田今復曬");
        assertThat(editor.put(address, "{\"choice\": \"canonical\"}")
                        .json()
                        .at("/twins/0/choice")
                        .asText())
                .isEqualTo("canonical");
        assertThat(editor.put(address, "{\"choice\": \"both\"}").status()).isEqualTo(422);
        assertThat(api(Role.EDITOR, Samples.paper(publications))
                        .put(address, "{\"choice\": \"none\"}")
                        .status())
                .isEqualTo(403);
        assertThat(new ApiClient(site)
                        .get("/api/stories/" + one.id() + "/twins")
                        .status())
                .isEqualTo(401);
        assertThat(editor.get("/api/stories/" + one.id() + "/further-reading").status())
                .isEqualTo(200);
        assertThat(editor.put("/api/papers/" + paper.slug() + "/related", "{\"stands\": \"nowhere\"}")
                        .json()
                        .at("/stands")
                        .asText())
                .isEqualTo("nowhere");
        assertThat(editor.get("/api/related/check").status()).isEqualTo(403);
    }

    @Test
    void aTwinThatAnotherPaperHasNotPublishedIsSeenByNobodyHere() {
        var paper = Samples.paper(publications);
        var one = published(paper, "鹽田復曬", text);
        var other = published(paper, "老鹽田今復曬", text);
        var secret = draft(Samples.paper(publications), "鹽田復曬內幕獨家", text + "消息來源要求匿名。");
        var all = List.of(other.id(), secret.id());
        Eventually.within(
                SOON,
                () -> twins.of(one.id()).stream().map(Twin::story).toList().containsAll(all));
        var page = form(Role.EDITOR, paper).get("/newsroom/twins/" + one.id());
        assertThat(page.text()).contains("老鹽田今復曬").doesNotContain("內幕獨家", "匿名");
        var editor = api(Role.EDITOR, paper);
        var address = "/api/stories/" + one.id() + "/twins";
        assertThat(editor.get(address).body()).contains("老鹽田今復曬").doesNotContain("內幕獨家");
        var chosen = editor.put(address + "/" + other.id(), "{\"choice\": \"canonical\"}");
        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.body()).doesNotContain("內幕獨家");
        assertThat(editor.get(address + "/" + secret.id()).status()).isEqualTo(404);
    }

    @Test
    void anOperatorSeesTheCheck() {
        var operator = form(Role.OPERATOR, Samples.paper(publications));
        assertThat(operator.post("/newsroom/related/check", Map.of()).status()).isEqualTo(303);
        assertThat(operator.get("/newsroom/related").text()).contains("上次檢查", "列出自己：0");
        assertThat(new FormClient(site).get("/newsroom/related").status()).isEqualTo(303);
    }

    private String staff(Role role, Paper paper) {
        var email = ApiClient.unique("twins") + "@example.org";
        var staff = accounts.add(email, "林編輯", PASSWORD).orThrow();
        accounts.grant(staff.id(), role, role.forAllPapers() ? null : paper.id())
                .orThrow();
        return email;
    }

    private FormClient form(Role role, Paper paper) {
        var client = new FormClient(site);
        var answer = client.post("/newsroom/sign-in", Map.of("email", staff(role, paper), "password", PASSWORD));
        assertThat(answer.status()).isEqualTo(303);
        return client;
    }

    private ApiClient api(Role role, Paper paper) {
        var attempt = new SignInAttempt(staff(role, paper), PASSWORD, Session.Kind.TOKEN, "192.0.2.77", null);
        return new ApiClient(site).with(accounts.signIn(attempt).orThrow().token());
    }

    private Story published(Paper paper, String headline, String words) {
        var draft = draft(paper, headline, words);
        return stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
    }

    private Story draft(Paper paper, String headline, String words) {
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var content = new StoryContent(
                "zh-Hant-TW",
                null,
                headline,
                null,
                null,
                List.of(),
                List.of(),
                Body.ofParagraphs(List.of(words)),
                List.of(),
                List.of(),
                List.of(),
                5);
        return stories.create(StoryDraft.in(place, content), Samples.EDITOR).orThrow();
    }
}
