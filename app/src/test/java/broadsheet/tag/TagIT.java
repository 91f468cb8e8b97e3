package broadsheet.tag;

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
import broadsheet.site.Reader;
import broadsheet.story.Byline;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tags of the house: one page whatever the name, renamed and merged for good, suggested while writing.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class TagIT {
    private static final String PASSWORD = "correct horse battery";
    private static final Duration SOON = Duration.ofSeconds(10);

    @TestHTTPResource("/")
    URI site;

    @Inject
    Tags tags;

    @Inject
    OwnWords words;

    @Inject
    Stories stories;

    @Inject
    Accounts accounts;

    @Inject
    Publications publications;

    private Paper paper;
    private Reader reader;
    private String email = "";

    @BeforeEach
    void aPaper() {
        paper = Samples.paper(publications);
        reader = new Reader(site);
    }

    private ApiClient signedIn(Role role) {
        email = ApiClient.unique("staff") + "@example.org";
        var staff = accounts.add(email, "王小明", PASSWORD).orThrow();
        accounts.grant(staff.id(), role, paper.id()).orThrow();
        var attempt = new SignInAttempt(email, PASSWORD, Session.Kind.TOKEN, "127.0.0.1", null);
        return new ApiClient(site).with(accounts.signIn(attempt).orThrow().token());
    }

    private Story published(String headline, String text, String... printed) {
        var content = new StoryContent(
                "zh-Hant-TW",
                null,
                headline,
                null,
                null,
                List.of(new Byline(Byline.Role.REPORTER, "岱小鋒", null)),
                List.of(),
                Body.ofParagraphs(List.of(text)),
                List.of(),
                List.of(printed),
                List.of(),
                5);
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var draft =
                stories.create(StoryDraft.in(place, content), Samples.EDITOR).orThrow();
        var story = stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
        Eventually.within(
                SOON,
                () -> List.of(printed).stream()
                        .allMatch(tag -> tags.find(tag)
                                .filter(one -> one.names().contains(tag))
                                .isPresent()));
        return story;
    }

    private static String path(String tag) {
        return "/tag/" + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String api(String tag) {
        return "/api/tags/" + URLEncoder.encode(tag, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void namesThatDifferOnlyInTheirCharactersAreOneTagWithOnePage() {
        var word = ApiClient.unique("台鯨");
        var other = word.replace('台', '臺');
        var one = published("第一則", "第一則的內文。", word, "港務");
        var two = published("第二則", "第二則的內文。", other);
        var answer = reader.get(path(other));
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains(path(word));
        assertThat(reader.get(path(other) + "/feed.xml").statusCode()).isEqualTo(308);
        Eventually.within(
                SOON,
                () -> reader.page(path(word))
                                .select("a[href=/story/" + two.id() + "]")
                                .size()
                        > 0);
        var page = reader.page(path(word));
        assertThat(page.select("a[href=/story/" + one.id() + "]")).isNotEmpty();
        assertThat(page.select("nav.tags a").eachText()).contains("港務").doesNotContain(word, other);
        assertThat(reader.get(path(word) + "/feed.xml").body()).contains("第一則", "第二則");
        assertThat(new ApiClient(site)
                        .get("/api/stories?tag=" + path(other).substring(5))
                        .json()
                        .at("/items"))
                .hasSize(2);
    }

    @Test
    void anEditorRenamesAndDescribesATagAndTheOldAddressLeadsThereForGood() {
        var old = ApiClient.unique("鯨港電車");
        var story = published("電車延長", "電車延長行駛。", old);
        assertThat(reader.page(path(old)).select("h1").text()).isEqualTo(old);
        var name = old + "路網";
        var editor = signedIn(Role.EDITOR);
        var saved = editor.put(
                api(old), "{\"name\":\"%s\",\"kind\":\"topic\",\"description\":\"鯨港市的路面電車。\"}".formatted(name));
        assertThat(saved.status()).as(saved.body()).isEqualTo(200);
        assertThat(saved.json().at("/names")).hasSize(2);
        Eventually.within(SOON, () -> reader.get(path(old)).statusCode() == 308);
        var page = reader.page(path(name));
        assertThat(page.select(".list-note").text()).isEqualTo("鯨港市的路面電車。");
        assertThat(page.select("a[href=/story/" + story.id() + "]")).isNotEmpty();
        // The story keeps what its editor printed.
        assertThat(stories.find(story.id()).orElseThrow().content().tags()).containsExactly(old);
        var stale = editor.put(api(name), "{\"name\":\"%s\",\"version\":1}".formatted(name));
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void mergedTagsAreOneUntilTheyAreTakenApartAgain() {
        var one = ApiClient.unique("岱鋒精密");
        var two = ApiClient.unique("Daifeng");
        published("一", "內文一。", one);
        var story = published("二", "內文二。", two);
        var editor = signedIn(Role.EDITOR);
        assertThat(editor.post(api(two) + "/merge", "{\"into\":\"%s\"}".formatted(two))
                        .text("/errors/0/code"))
                .isEqualTo("tag.same");
        assertThat(editor.post(api(two) + "/merge", "{\"into\":\"沒有這個\"}").status())
                .isEqualTo(422);
        assertThat(editor.post(api(two) + "/merge", "{\"into\":\"%s\"}".formatted(one))
                        .status())
                .isEqualTo(200);
        Eventually.within(SOON, () -> reader.get(path(two)).statusCode() == 308);
        assertThat(reader.page(path(one)).select("a[href=/story/" + story.id() + "]"))
                .isNotEmpty();
        assertThat(tags.changes(20))
                .anyMatch(change -> change.action().equals("merge")
                        && change.subject().equals(two)
                        && change.result().equals(one));
        assertThat(editor.post(api(one) + "/split", "{\"name\":\"%s\"}".formatted(two))
                        .status())
                .isEqualTo(200);
        Eventually.within(SOON, () -> reader.get(path(two)).statusCode() == 200);
    }

    @Test
    void whoeverOnlyWritesChangesNoTagAndNoWord() {
        var tag = ApiClient.unique("夜市");
        published("夜市", "夜市重開。", tag);
        var reporter = signedIn(Role.REPORTER);
        assertThat(reporter.put(api(tag), "{\"name\":\"別的\"}").status()).isEqualTo(403);
        assertThat(reporter.put("/api/words/" + path("鯨港").substring(5), "{\"kind\":\"place\"}")
                        .status())
                .isEqualTo(403);
        assertThat(new ApiClient(site).put(api(tag), "{\"name\":\"別的\"}").status())
                .isEqualTo(401);
    }

    @Test
    void suggestionsAreWholeWordsWithKindAndReasonAndNeverWhatTheStoryHas() {
        var story = published("OpenAI 未能成功推出無螢幕音箱", "據知情人士透露，OpenAI 的語音裝置延後。台積電也在名單上，台積電不評論。", "OpenAI");
        var reporter = signedIn(Role.REPORTER);
        var stored = reporter.get("/api/stories/" + story.id() + "/suggested-tags");
        var names = stored.json().findValuesAsText("tag");
        assertThat(names).contains("台積電").doesNotContain("情人", "成功", "OpenAI");
        var place = names.indexOf("台積電");
        assertThat(stored.text("/items/" + place + "/kind")).isEqualTo("organisation");
        assertThat(stored.text("/items/" + place + "/reason")).contains("2 次");
        var draft = reporter.post(
                "/api/tags/suggestions", "{\"headline\":\"央行升息半碼\",\"text\":\"央行今天宣布升息半碼。\",\"tags\":[\"升息\"]}");
        assertThat(draft.json().findValuesAsText("tag")).contains("央行").doesNotContain("升息");
        assertThat(new ApiClient(site)
                        .get("/api/stories/" + story.id() + "/suggested-tags")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void bylinesAndEditorsAddToTheOneDictionary() {
        published("記者的第一則", "內文。");
        Eventually.within(SOON, () -> words.dictionary().has("岱小锋"));
        var editor = signedIn(Role.EDITOR);
        var word = "/api/words/" + path("甲乙丙雲端").substring(5);
        assertThat(editor.put(word, "{\"kind\":\"organisation\"}").status()).isEqualTo(200);
        assertThat(words.dictionary().has("甲乙丙云端")).isTrue();
        assertThat(editor.put("/api/words/" + path("！").substring(5), "{\"kind\":\"topic\"}")
                        .text("/errors/0/code"))
                .isEqualTo("tag.word");
        assertThat(editor.delete(word).status()).isEqualTo(204);
        assertThat(words.dictionary().has("甲乙丙云端")).isFalse();
    }

    @Test
    void thePageOfTagsAndWordsWorksWithoutScript() {
        var tag = ApiClient.unique("燈節");
        published("燈節開幕", "燈節開幕。", tag);
        published("尚未標記的新聞", "鯨港市長今天說明港務公司改組。");
        signedIn(Role.EDITOR);
        var editor = new FormClient(site);
        editor.post("/newsroom/sign-in", Map.of("email", email, "password", PASSWORD));
        var name = tag + "展";
        var answer = editor.post(
                "/newsroom/words/save", Map.of("tag", tag, "name", name, "kind", "topic", "description", ""));
        assertThat(answer.status()).isEqualTo(303);
        var page = editor.get(answer.header("Location")).page();
        assertThat(page.select("summary").eachText()).anyMatch(text -> text.startsWith(name));
        assertThat(page.select("h3").eachText()).contains("尚未標記的新聞");
        assertThat(page.text()).contains("王小明 把「" + tag + "」改名為「" + name + "」");
        var wrong = editor.post("/newsroom/words/merge", Map.of("tag", name, "into", "沒有這個"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("[role=alert]").text()).contains("沒有這個");
        assertThat(new FormClient(site).get("/newsroom/words").status()).isEqualTo(303);
    }
}
