package broadsheet.formats.sitemap;

import broadsheet.formats.xml.XmlWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;

/// Writes sitemaps as UTF-8. No method closes its stream.
public final class Sitemaps {
    /// Most entries of one sitemap or index, by the protocol.
    public static final int MOST_ENTRIES = 50_000;

    /// Most stories of a news sitemap, by Google's rules.
    public static final int MOST_NEWS = 1_000;

    /// Longest age of a story in a news sitemap, by Google's rules.
    public static final Duration NEWS_AGE = Duration.ofDays(2);

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS_NAMESPACE = "http://www.google.com/schemas/sitemap-news/0.9";

    private Sitemaps() {}

    /// A sitemap of pages; an [IllegalArgumentException] above [#MOST_ENTRIES].
    public static void write(List<SitemapEntry> pages, OutputStream out) throws IOException {
        write("urlset", "url", pages, out);
    }

    /// An index of sitemaps; an [IllegalArgumentException] above [#MOST_ENTRIES].
    public static void writeIndex(List<SitemapEntry> sitemaps, OutputStream out) throws IOException {
        write("sitemapindex", "sitemap", sitemaps, out);
    }

    private static void write(String root, String element, List<SitemapEntry> entries, OutputStream out)
            throws IOException {
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(entries.size() + " entries");
        }
        XmlWriter.document(
                out,
                root,
                xml -> {
                    for (SitemapEntry entry : entries) {
                        xml.element(element, page -> {
                            page.text("loc", entry.url());
                            page.text("lastmod", entry.modified() == null ? null : seconds(entry.modified()));
                        });
                    }
                },
                "xmlns",
                NAMESPACE);
    }

    /// A news sitemap: of `stories` those of the 48 hours before `now`, the newest 1,000, newest first.
    public static void writeNews(List<NewsSitemapEntry> stories, Instant now, OutputStream out) throws IOException {
        Instant oldest = now.minus(NEWS_AGE);
        List<NewsSitemapEntry> fresh = stories.stream()
                .filter(story ->
                        story.published().isAfter(oldest) && !story.published().isAfter(now))
                .sorted(Comparator.comparing(NewsSitemapEntry::published).reversed())
                .limit(MOST_NEWS)
                .toList();
        XmlWriter.document(
                out,
                "urlset",
                xml -> {
                    for (NewsSitemapEntry story : fresh) {
                        xml.element("url", url -> {
                            url.text("loc", story.url());
                            url.element("news:news", news -> news(news, story));
                        });
                    }
                },
                "xmlns",
                NAMESPACE,
                "xmlns:news",
                NEWS_NAMESPACE);
    }

    private static void news(XmlWriter xml, NewsSitemapEntry story) throws XMLStreamException {
        xml.element("news:publication", publication -> {
            publication.text("news:name", story.publication());
            publication.text("news:language", newsLanguage(story.language()));
        });
        xml.text("news:publication_date", seconds(story.published()));
        xml.text("news:title", story.title());
    }

    /// Google wants ISO 639 codes, but `zh-cn` and `zh-tw` for Chinese.
    private static String newsLanguage(String tag) {
        String lower = tag.toLowerCase(Locale.ROOT);
        if (!lower.startsWith("zh")) {
            return Locale.forLanguageTag(tag).getLanguage();
        }
        return lower.contains("hans") || lower.endsWith("-cn") ? "zh-cn" : "zh-tw";
    }

    private static String seconds(Instant when) {
        return when.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
