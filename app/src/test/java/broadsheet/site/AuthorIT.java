package broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Byline;
import broadsheet.story.Byline.Role;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Everyone who signs has a page.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class AuthorIT {
    private static final Duration SOON = Duration.ofMillis(400);

    @TestHTTPResource("/")
    URI base;

    @Inject
    Stories stories;

    @Inject
    Publications publications;

    private Paper paper;

    @BeforeEach
    void aPaper() {
        paper = Samples.paper(publications);
    }

    @Test
    void theBylineIsPrintedAsEverAndItsNamesLeadToTheirAuthors() {
        var story = published(
                "署名",
                List.of(
                        new Byline(Role.TRANSLATOR, "易起宇", "經濟日報"),
                        new Byline(Role.TRANSLATOR, "林譯文", "經濟日報"),
                        new Byline(Role.WIRES, null, null)));
        var byline = page("/story/" + story.id()).expectFirst(".byline");
        assertThat(byline.text()).isEqualTo("經濟日報／編譯 易起宇、林譯文／綜合外電");
        assertThat(byline.select("a[rel=author]").eachText()).containsExactly("易起宇", "林譯文");
        for (var link : byline.select("a")) {
            assertThat(page(link.attr("href")).expectFirst("h1").text()).isEqualTo(link.text());
        }
    }

    @Test
    void theirPageListsTheirStoriesNewestFirstWithWhatTheyDidAndForWhom() {
        var name = ApiClient.unique("趙記者");
        published("早的報導", List.of(new Byline(Role.REPORTER, name, "經濟日報")));
        var newest = published("晚的報導", List.of(new Byline(Role.PHOTOGRAPHER, name, null)));
        var page = page(authorOf(newest));
        assertThat(page.expectFirst("h1").text()).isEqualTo(name);
        assertThat(page.expectFirst(".list-note").text()).isEqualTo("記者、攝影｜經濟日報");
        assertThat(page.select("main h3").eachText()).containsExactly("晚的報導", "早的報導");
    }

    @Test
    void namesThatSoundAlikeAreTwoAuthors() {
        var word = ApiClient.unique("x");
        var first = authorOf(published("甲", List.of(new Byline(Role.REPORTER, "王曉明" + word, null))));
        var second = authorOf(published("乙", List.of(new Byline(Role.REPORTER, "汪曉明" + word, null))));
        assertThat(first).isEqualTo("/author/wang-xiao-ming" + word);
        assertThat(second).isEqualTo(first + "-2");
        assertThat(page(second).select("main h3").eachText()).containsExactly("乙");
    }

    @Test
    void anOfficeThatIssuesReleasesHasAPageToo() {
        var office = ApiClient.unique("臺南市政府環境保護局");
        var story = published("新聞稿", List.of(new Byline(Role.ISSUER, null, office)));
        assertThat(page("/story/" + story.id()).expectFirst(".byline").text()).isEqualTo(office + "／發布");
        var page = page(authorOf(story));
        assertThat(page.expectFirst("h1").text()).isEqualTo(office);
        assertThat(page.expectFirst(".list-note").text()).isEqualTo("發布單位");
    }

    @Test
    void thePageFollowsPublishingAndWithdrawal() {
        var name = ApiClient.unique("錢記者");
        var author = authorOf(published("第一則", List.of(new Byline(Role.REPORTER, name, null))));
        assertThat(page(author).select("main h3").eachText()).containsExactly("第一則");
        var second = published("第二則", List.of(new Byline(Role.REPORTER, name, null)));
        Eventually.within(SOON, () -> page(author).select("main h3").eachText().equals(List.of("第二則", "第一則")));
        stories.withdraw(second.id(), second.version(), "查證不足，撤下。", Samples.EDITOR)
                .orThrow();
        Eventually.within(SOON, () -> page(author).select("main h3").eachText().equals(List.of("第一則")));
    }

    @Test
    void whoNeverSignedOrOnlySignedADraftHasNoPage() {
        assertThat(get("/author/nobody-at-all").status()).isEqualTo(404);
        assertThat(get("/author/%E7%8E%8B").status()).isEqualTo(404);
        var name = ApiClient.unique("draft");
        stories.create(draft("草稿", List.of(new Byline(Role.REPORTER, name, null))), Samples.EDITOR)
                .orThrow();
        assertThat(get("/author/" + name).status()).isEqualTo(404);
    }

    @Test
    void aLongListGoesOnAtTheNextPage() {
        var name = ApiClient.unique("孫記者");
        Story last = published("其一", List.of(new Byline(Role.REPORTER, name, null)));
        for (int i = 0; i < 30; i++) {
            last = published("報導" + i, List.of(new Byline(Role.REPORTER, name, null)));
        }
        var first = page(authorOf(last));
        assertThat(first.select("main h3")).hasSize(30);
        var next = page(first.expectFirst("a[rel=next]").attr("href"));
        assertThat(next.select("main h3").eachText()).containsExactly("其一");
    }

    @Test
    void feedReadersCanFollowAnAuthor() throws Exception {
        var name = ApiClient.unique("李記者");
        var story = published("可訂閱的報導", List.of(new Byline(Role.COLUMNIST, name, null)));
        var author = authorOf(story);
        assertThat(page(author).select("link[rel=alternate]").eachAttr("href"))
                .containsExactly(author + "/feed.xml", author + "/feed.atom", author + "/feed.json");
        for (var file : List.of("/feed.xml", "/feed.atom")) {
            var feed = new SyndFeedInput()
                    .build(new StringReader(get(author + file).body()));
            assertThat(feed.getTitle()).endsWith("｜" + name);
            assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactly("可訂閱的報導");
        }
        var json = get(author + "/feed.json").json();
        assertThat(json.at("/version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.at("/items/0/url").asText()).endsWith("/story/" + story.id());
        assertThat(get("/author/nobody-at-all/feed.xml").status()).isEqualTo(404);
    }

    private Story published(String headline, List<Byline> byline) {
        var made = stories.create(draft(headline, byline), Samples.EDITOR).orThrow();
        return stories.publish(made.id(), made.version(), Samples.EDITOR).orThrow();
    }

    private StoryDraft draft(String headline, List<Byline> byline) {
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        return StoryDraft.in(place, Samples.content(headline, byline));
    }

    /// Where the last name of a story's byline leads.
    private String authorOf(Story story) {
        return page("/story/" + story.id())
                .select(".byline a[rel=author]")
                .eachAttr("href")
                .getLast();
    }

    private Document page(String path) {
        var answer = get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private ApiClient.Answer get(String path) {
        return new ApiClient(base).get(path);
    }
}
