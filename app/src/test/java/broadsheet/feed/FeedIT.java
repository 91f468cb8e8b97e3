package broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.ApiClient;
import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryDraft;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class FeedIT {
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
    void everyFeedOfAPaperNamesItsStories() throws Exception {
        var story = Samples.published(stories, paper, "〈臺北〉& 101 <大樓>");
        for (var file : List.of("feed.xml", "feed.atom")) {
            for (var path : List.of("/" + paper.slug() + "/" + file, "/" + paper.slug() + "/news/" + file)) {
                var entries = entries(path);
                assertThat(entries).extracting(SyndEntry::getTitle).contains("〈臺北〉& 101 <大樓>");
                assertThat(entries)
                        .extracting(SyndEntry::getLink)
                        .anyMatch(link -> link.endsWith("/story/" + story.id()));
            }
        }
        assertThat(text("/" + paper.slug() + "/feed.json")).contains("/story/" + story.id(), "〈臺北〉& 101 <大樓>");
    }

    @Test
    void aWithdrawnStoryLeavesTheFeed() throws Exception {
        var story = Samples.published(stories, paper, "要撤的報導");
        var path = "/" + paper.slug() + "/feed.xml";
        assertThat(text(path)).contains("要撤的報導");
        stories.withdraw(story.id(), story.version(), "查證不足，撤下。", Samples.EDITOR)
                .orThrow();
        Eventually.within(SOON, () -> !text(path).contains("要撤的報導"));
    }

    @Test
    void unknownPapersAndSectionsHaveNoFeed() {
        assertThat(status("/no-such-paper/feed.xml")).isEqualTo(404);
        assertThat(status("/" + paper.slug() + "/no-such-section/feed.atom")).isEqualTo(404);
    }

    @Test
    void aTagHasFeedsToo() throws Exception {
        var plain = Samples.content("有標籤的報導");
        var tag = ApiClient.unique("標籤");
        var place = new Place(paper.id(), paper.sections().getFirst().id());
        var content = new StoryContent(
                plain.language(),
                null,
                plain.headline(),
                null,
                null,
                List.of(),
                List.of(),
                plain.body(),
                List.of(),
                List.of(tag),
                List.of(),
                5);
        var draft =
                stories.create(StoryDraft.in(place, content), Samples.EDITOR).orThrow();
        stories.publish(draft.id(), draft.version(), Samples.EDITOR).orThrow();
        var path = "/tag/" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
        for (var file : List.of("/feed.xml", "/feed.atom")) {
            assertThat(entries(path + file)).extracting(SyndEntry::getTitle).containsExactly("有標籤的報導");
        }
    }

    @Test
    void theJsonFeedHasWhatItsVersionAsksFor() throws Exception {
        var story = Samples.published(stories, paper, "JSON 的報導");
        var feed = new ObjectMapper().readTree(bytes("/" + paper.slug() + "/feed.json"));
        assertThat(feed.at("/version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/title").asText()).isEqualTo(paper.name());
        assertThat(feed.at("/feed_url").asText()).endsWith("/" + paper.slug() + "/feed.json");
        for (var item : feed.at("/items")) {
            assertThat(item.at("/id").isTextual()).isTrue();
            assertThat(item.has("content_text") || item.has("content_html")).isTrue();
            OffsetDateTime.parse(item.at("/date_published").asText());
        }
        assertThat(feed.at("/items/0/url").asText()).endsWith("/story/" + story.id());
    }

    @Test
    void aCrawlerFindsEveryStoryFromTheIndexOn() throws Exception {
        var story = Samples.published(stories, paper, "地圖上的報導");
        var index = (SiteMapIndex) parsed("/sitemap.xml");
        var pages = new ArrayList<String>();
        for (var part : index.getSitemaps()) {
            ((SiteMap) parsed(part.getUrl().getPath()))
                    .getSiteMapUrls()
                    .forEach(page -> pages.add(page.getUrl().getPath()));
        }
        assertThat(pages).contains("/story/" + story.id());
    }

    @Test
    void aNewsCrawlerFindsTheStoriesOfTwoDays() throws Exception {
        var story = Samples.published(stories, paper, "今天的 <報導> & 新聞");
        var found = ((SiteMap) parsed("/news-sitemap.xml"))
                .getSiteMapUrls().stream()
                        .filter(page -> page.getUrl().getPath().equals("/story/" + story.id()))
                        .findFirst()
                        .orElseThrow();
        var news = (NewsAttributes) found.getAttributesForExtension(Extension.NEWS)[0];
        assertThat(news.getName()).isEqualTo(paper.name());
        assertThat(news.getLanguage()).isEqualTo("zh-tw");
        assertThat(news.getTitle()).isEqualTo("今天的 <報導> & 新聞");
    }

    private AbstractSiteMap parsed(String path) throws Exception {
        var parser = new SiteMapParser(false);
        parser.enableExtension(Extension.NEWS);
        return parser.parseSiteMap("text/xml", bytes(path), base.resolve(path).toURL());
    }

    private List<SyndEntry> entries(String path) throws Exception {
        try (var reader = new InputStreamReader(base.resolve(path).toURL().openStream(), StandardCharsets.UTF_8)) {
            return new SyndFeedInput().build(reader).getEntries();
        }
    }

    private String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) {
        try (var stream = base.resolve(path).toURL().openStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private int status(String path) {
        try {
            return ((java.net.HttpURLConnection) base.resolve(path).toURL().openConnection()).getResponseCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
