package broadsheet.machine;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.body.Body;
import broadsheet.publication.CrawlerPolicy;
import broadsheet.publication.Crawlers;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Byline;
import broadsheet.story.Byline.Role;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import broadsheet.story.StoryImage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a search engine reads of a page, read as it reads it.
@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class StructuredDataIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADLINE = "</script><script>alert(1)</script> & \"引號\"";

    @TestHTTPResource("/")
    URI base;

    @Inject
    Stories stories;

    @Inject
    Publications publications;

    @Inject
    Crawlers crawlers;

    private Paper paper;
    private Place place;

    @BeforeEach
    void aPaper() {
        paper = Samples.paper(publications);
        place = new Place(paper.id(), paper.sections().getFirst().id());
    }

    @Test
    void aStoryIsANewsArticleWithAllThatIsKnownOfIt() throws Exception {
        crawlers.choose(paper.id(), new CrawlerPolicy(true, true, false, Map.of(), "https://example.com/terms"))
                .orThrow();
        var story = published();
        var page = page("/story/" + story.id());
        var article = thing(page, "NewsArticle");
        var url = article.at("/url").asText();
        assertThat(url).endsWith("/story/" + story.id());
        assertThat(article.at("/mainEntityOfPage/@id").asText()).isEqualTo(url);
        assertThat(article.at("/headline").asText()).isEqualTo(HEADLINE);
        assertThat(article.at("/alternativeHeadline").asText()).isEqualTo("法說會");
        assertThat(article.at("/description").asText()).isEqualTo("一句話說完。");
        assertThat(article.at("/inLanguage").asText()).isEqualTo("zh-Hant-TW");
        assertThat(article.at("/datePublished").asText()).endsWith("+08:00");
        assertThat(article.at("/dateModified").asText())
                .isEqualTo(article.at("/datePublished").asText());
        assertThat(article.at("/isAccessibleForFree").asBoolean()).isTrue();
        assertThat(article.at("/wordCount").asInt()).isEqualTo(6);
        assertThat(article.at("/articleSection").asText()).isEqualTo("要聞");
        assertThat(article.at("/keywords/0").asText()).isEqualTo("半導體");
        assertThat(article.at("/publisher/@type").asText()).isEqualTo("NewsMediaOrganization");
        assertThat(article.at("/publisher/name").asText()).isEqualTo(paper.name());
        assertThat(article.at("/isPartOf/@type").asText()).isEqualTo("Newspaper");
        assertThat(article.at("/usageInfo").asText()).isEqualTo("https://example.com/terms");
        assertThat(article.at("/encoding/0/contentUrl").asText()).isEqualTo(url + "/ninjs.json");
        for (var selector : article.at("/speakable/cssSelector")) {
            assertThat(page.select(selector.asText())).as(selector.asText()).isNotEmpty();
        }
    }

    @Test
    void authorsAreThePeopleAndOfficesOfTheBylineWithTheirPages() throws Exception {
        var article = thing(page("/story/" + published().id()), "NewsArticle");
        var author = article.at("/author/0");
        assertThat(author.at("/@type").asText()).isEqualTo("Person");
        assertThat(author.at("/name").asText()).isEqualTo("鄭小華");
        assertThat(author.at("/jobTitle").asText()).isEqualTo("編譯");
        assertThat(author.at("/affiliation/name").asText()).isEqualTo("範例經濟報");
        assertThat(article.at("/author/1/@type").asText()).isEqualTo("Organization");
        assertThat(article.at("/author/1/name").asText()).isEqualTo("臺南市政府");
        for (var one : article.at("/author")) {
            var path = URI.create(one.at("/url").asText()).getPath();
            assertThat(page(path).expectFirst("h1").text())
                    .isEqualTo(one.at("/name").asText());
        }
        var profile = thing(page("/author/zheng-xiao-hua"), "ProfilePage");
        assertThat(profile.at("/mainEntity/@type").asText()).isEqualTo("Person");
        assertThat(profile.at("/mainEntity/name").asText()).isEqualTo("鄭小華");
        assertThat(thing(page("/author/tai-nan-shi-zheng-fu"), "ProfilePage")
                        .at("/mainEntity/@type")
                        .asText())
                .isEqualTo("Organization");
    }

    @Test
    void thePictureSaysWhatItShowsWhoseItIsAndHowToLicenseIt() throws Exception {
        crawlers.choose(paper.id(), new CrawlerPolicy(true, true, false, Map.of(), "https://example.com/terms"))
                .orThrow();
        var image = thing(page("/story/" + published().id()), "NewsArticle").at("/image/0");
        assertThat(image.at("/@type").asText()).isEqualTo("ImageObject");
        assertThat(image.at("/contentUrl").asText()).endsWith("/media/a.jpg").startsWith("http");
        assertThat(image.at("/caption").asText()).isEqualTo("圖說");
        assertThat(image.at("/creditText").asText()).isEqualTo("路透");
        assertThat(image.at("/copyrightNotice").asText()).isEqualTo("路透");
        assertThat(image.at("/acquireLicensePage").asText()).isEqualTo("https://example.com/terms");
        assertThat(image.at("/width").asInt()).isEqualTo(1200);
    }

    @Test
    void aCorrectionStandsInItAndChangesTheDate() throws Exception {
        var story = published();
        stories.correct(story.id(), story.version(), StoryDraft.in(place, content()), "金額應為三億元。", Samples.EDITOR)
                .orThrow();
        var article = thing(page("/story/" + story.id()), "NewsArticle");
        assertThat(article.at("/correction/0/@type").asText()).isEqualTo("CorrectionComment");
        assertThat(article.at("/correction/0/text").asText()).isEqualTo("金額應為三億元。");
        assertThat(article.at("/dateModified").asText())
                .isEqualTo(article.at("/correction/0/datePublished").asText());
    }

    @Test
    void breadcrumbsLeadFromThePaperToTheStory() throws Exception {
        var steps = thing(page("/story/" + published().id()), "BreadcrumbList").at("/itemListElement");
        assertThat(steps).hasSize(3);
        assertThat(steps.at("/0/name").asText()).isEqualTo(paper.name());
        assertThat(steps.at("/1/name").asText()).isEqualTo("要聞");
        assertThat(steps.at("/2/name").asText()).isEqualTo(HEADLINE);
        assertThat(steps.at("/2/position").asInt()).isEqualTo(3);
        for (var step : steps) {
            var path = URI.create(step.at("/item").asText()).getPath();
            assertThat(new ApiClient(base).get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void noHeadlineCanEndTheScriptItStandsIn() {
        var page = page("/story/" + published().id());
        assertThat(page.select("script:not([src])")).hasSize(1);
        assertThat(page.select("script").eachText()).noneMatch(text -> text.startsWith("alert"));
    }

    private Story published() {
        var draft =
                stories.create(StoryDraft.in(place, content()), Samples.EDITOR).orThrow();
        return stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
    }

    private static StoryContent content() {
        return new StoryContent(
                "zh-Hant-TW",
                "法說會",
                HEADLINE,
                "一句話說完。",
                null,
                List.of(new Byline(Role.TRANSLATOR, "鄭小華", "範例經濟報"), new Byline(Role.ISSUER, null, "臺南市政府")),
                List.of("路透"),
                Body.ofParagraphs(List.of("第一段 AI 好。", "X")),
                List.of(new StoryImage("/media/a.jpg", "圖說", "路透", "兩人握手", 1200, 800, null)),
                List.of("半導體"),
                List.of(),
                5);
    }

    private Document page(String path) {
        var answer = new ApiClient(base).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static JsonNode thing(Document page, String type) throws Exception {
        var data = JSON.readTree(
                page.expectFirst("script[type=application/ld+json]").data());
        assertThat(data.at("/@context").asText()).isEqualTo("https://schema.org");
        for (var thing : data.at("/@graph")) {
            if (thing.at("/@type").asText().equals(type)) {
                return thing;
            }
        }
        throw new AssertionError("no " + type + " in " + data);
    }
}
