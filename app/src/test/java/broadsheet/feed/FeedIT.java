package broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import broadsheet.Samples;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import broadsheet.story.Stories;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapParser;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
    void theSitemapLeadsToEveryStory() throws Exception {
        var story = Samples.published(stories, paper, "地圖上的報導");
        var index = text("/sitemap.xml");
        assertThat(index).contains("/sitemap/0.xml");
        var parsed = (SiteMap) new SiteMapParser(false)
                .parseSiteMap(
                        bytes("/sitemap/0.xml"), base.resolve("/sitemap/0.xml").toURL());
        assertThat(parsed.getSiteMapUrls())
                .anyMatch(url -> url.getUrl().getPath().equals("/story/" + story.id()));
        assertThat(text("/news-sitemap.xml")).contains("地圖上的報導", "/story/" + story.id());
        assertThat(text("/robots.txt")).contains("/sitemap.xml", "/news-sitemap.xml");
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
