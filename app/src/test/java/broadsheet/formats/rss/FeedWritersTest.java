package broadsheet.formats.rss;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedDocument;
import broadsheet.formats.FeedEntry;
import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedWriter;
import broadsheet.formats.intake.Collected;
import broadsheet.formats.json.JsonFeedWriter;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What we write, other readers and our own read back.
class FeedWritersTest {
    private static final Instant PUBLISHED = Instant.parse("2026-11-23T09:30:00Z");
    private static final Instant UPDATED = Instant.parse("2026-11-23T10:00:00Z");
    private static final FeedEntry ENTRY = new FeedEntry(
            "https://example.com/story/7",
            "https://example.com/story/7",
            "台積電 & 聯電 <法說>\u0001",
            "摘要]]>。",
            "<p>全文 &amp; 其他😀</p>",
            List.of("王小明"),
            List.of("半導體", "AI & 雲"),
            "zh-Hant-TW",
            PUBLISHED,
            UPDATED,
            new FeedMedia("https://example.com/a.jpg", "image/jpeg", "圖說", "本報", null));
    private static final FeedDocument FEED = new FeedDocument(
            "報紙",
            "說明",
            "https://example.com/",
            "https://example.com/feed",
            "zh-Hant-TW",
            "範例報",
            "https://example.com/icon.png",
            UPDATED,
            List.of(ENTRY));

    static Stream<FeedWriter> xmlWriters() {
        return Stream.of(new RssWriter(), new AtomWriter());
    }

    static Stream<FeedWriter> writers() {
        return Stream.concat(xmlWriters(), Stream.of(new JsonFeedWriter()));
    }

    @ParameterizedTest
    @MethodSource("xmlWriters")
    void romeReadsThem(FeedWriter writer) throws IOException, FeedException {
        SyndFeed feed = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(written(writer))));
        assertThat(feed.getTitle()).isEqualTo("報紙");
        SyndEntry entry = feed.getEntries().getFirst();
        assertThat(entry.getTitle()).isEqualTo("台積電 & 聯電 <法說>");
        assertThat(entry.getLink()).isEqualTo("https://example.com/story/7");
        assertThat(entry.getUri()).isEqualTo("https://example.com/story/7");
        assertThat(entry.getAuthor()).isEqualTo("王小明");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(PUBLISHED));
        assertThat(entry.getCategories()).extracting(SyndCategory::getName).containsExactly("半導體", "AI & 雲");
        assertThat(entry.getDescription().getValue()).isEqualTo("摘要]]>。");
        assertThat(entry.getContents().getFirst().getValue()).isEqualTo("<p>全文 &amp; 其他😀</p>");
    }

    @ParameterizedTest
    @MethodSource("writers")
    void ourReadersReadThem(FeedWriter writer) throws IOException {
        FeedItem item = Collected.of(written(writer)).only();
        assertThat(item.id()).isEqualTo("https://example.com/story/7");
        assertThat(item.summary()).isEqualTo("摘要]]>。");
        assertThat(item.authors()).extracting(FeedItem.Author::name).containsExactly("王小明");
        assertThat(item.tags()).containsExactly("半導體", "AI & 雲");
        assertThat(item.published()).isEqualTo(PUBLISHED);
        assertThat(item.updated()).isEqualTo(UPDATED);
        assertThat(item.language()).isEqualTo("zh-Hant-TW");
        assertThat(item.content())
                .isInstanceOfSatisfying(
                        FeedContent.Html.class,
                        html -> assertThat(html.markup()).isEqualTo("<p>全文 &amp; 其他😀</p>"));
        assertThat(item.media()).extracting(FeedMedia::url).containsExactly("https://example.com/a.jpg");
    }

    private static byte[] written(FeedWriter writer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(FEED, out);
        return out.toByteArray();
    }
}
