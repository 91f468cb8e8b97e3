package broadsheet.formats.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.ExtensionMetadata;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What we write, a crawler's reader reads back.
class SitemapsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T04:00:00Z");

    @Test
    void aSitemapHasItsPages() throws IOException, UnknownFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sitemaps.write(
                List.of(
                        new SitemapEntry("https://example.com/story/1?a=1&b=2", NOW),
                        new SitemapEntry("https://example.com/", null)),
                out);
        SiteMap map = (SiteMap) parsed(out);
        assertThat(map.getSiteMapUrls())
                .extracting(page -> page.getUrl().toString())
                .containsExactlyInAnyOrder("https://example.com/story/1?a=1&b=2", "https://example.com/");
    }

    @Test
    void anIndexHasItsSitemaps() throws IOException, UnknownFormatException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sitemaps.writeIndex(List.of(new SitemapEntry("https://example.com/sitemap-1.xml", NOW)), out);
        assertThat(((SiteMapIndex) parsed(out)).getSitemaps()).hasSize(1);
    }

    @Test
    void moreThanTheProtocolAllowsIsADefect() {
        List<SitemapEntry> entries = Collections.nCopies(50_001, new SitemapEntry("https://example.com/", null));
        assertThatThrownBy(() -> Sitemaps.write(entries, new ByteArrayOutputStream()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void newsIsOfTwoDaysAndAThousandStories() throws IOException, UnknownFormatException {
        List<NewsSitemapEntry> stories = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            stories.add(story(i, NOW.minus(Duration.ofSeconds(i))));
        }
        stories.add(story(2_000, NOW.minus(Sitemaps.NEWS_AGE)));
        stories.add(story(2_001, NOW.plusSeconds(1)));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Sitemaps.writeNews(stories, NOW, out);
        SiteMap map = (SiteMap) parsed(out);
        assertThat(map.getSiteMapUrls()).hasSize(1_000);
        SiteMapURL newest = map.getSiteMapUrls().stream()
                .filter(page -> page.getUrl().getPath().equals("/story/0"))
                .findFirst()
                .orElseThrow();
        ExtensionMetadata[] news = newest.getAttributesForExtension(Extension.NEWS);
        NewsAttributes attributes = (NewsAttributes) news[0];
        assertThat(attributes.getName()).isEqualTo("範例報");
        assertThat(attributes.getLanguage()).isEqualTo("zh-tw");
        assertThat(attributes.getTitle()).isEqualTo("標題 & 0");
    }

    private static NewsSitemapEntry story(int number, Instant published) {
        return new NewsSitemapEntry(
                "https://example.com/story/" + number, "範例報", "zh-Hant-TW", published, "標題 & " + number);
    }

    private static AbstractSiteMap parsed(ByteArrayOutputStream out) throws IOException, UnknownFormatException {
        SiteMapParser parser = new SiteMapParser(false);
        parser.enableExtension(Extension.NEWS);
        return parser.parseSiteMap(
                "text/xml",
                out.toByteArray(),
                URI.create("https://example.com/sitemap.xml").toURL());
    }
}
