package broadsheet.formats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedMedia;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Real feeds: IPTC's and feedparser's examples and releases of the city of Tainan (see samples/SOURCES.md).
class SampleFeedsTest {
    @Test
    void atomIsReadWithItsAddressDateAndAuthor() {
        FeedItem item = Collected.ofSample("atom10.xml").only();
        assertThat(item.id()).isEqualTo("tag:feedparser.org,2005-11-09:/docs/examples/atom10.xml:3");
        assertThat(item.title()).isEqualTo("First entry title");
        assertThat(item.url()).isEqualTo("http://example.org/entry/3");
        assertThat(item.authors()).extracting(FeedItem.Author::name).containsExactly("Mark Pilgrim");
        assertThat(item.published()).isEqualTo("2005-11-09T00:23:47Z");
        assertThat(item.updated()).isEqualTo("2005-11-09T11:56:34Z");
        assertThat(item.summary()).isEqualTo("Watch out for nasty tricks");
        assertThat(item.language()).isEqualTo("en");
        assertThat(item.content()).isInstanceOf(FeedContent.Html.class);
    }

    @Test
    void rssTwoIsReadWithEnclosureAndCategory() {
        FeedItem item = Collected.ofSample("rss20.xml").only();
        assertThat(item.title()).isEqualTo("First item title");
        assertThat(item.url()).isEqualTo("http://example.org/item/1");
        assertThat(item.tags()).containsExactly("Miscellaneous");
        assertThat(item.published()).isEqualTo("2002-09-05T00:00:01Z");
        assertThat(item.media()).extracting(FeedMedia::url).containsExactly("http://example.org/audio/demo.mp3");
    }

    @Test
    void rdfIsReadWithDublinCore() {
        FeedItem item = Collected.ofSample("rss10.rdf").only();
        assertThat(item.title()).isEqualTo("First of all");
        assertThat(item.authors()).extracting(FeedItem.Author::name).containsExactly("Aaron Swartz");
        assertThat(item.published()).isEqualTo(Instant.parse("2004-05-30T20:23:54Z"));
        assertThat(item.tags()).containsExactly("Politics");
    }

    @Test
    void aStrangePrefixMeansItsNamespace() {
        FeedItem item = Collected.ofSample("nonstandard_prefix.rdf").only();
        assertThat(item.title()).isEqualTo("First of all");
        assertThat(item.content()).isInstanceOf(FeedContent.Text.class);
    }

    @Test
    void podcastsAreRss() {
        Collected podcast = Collected.ofSample("podcast.xml");
        assertThat(podcast.refusals()).isEmpty();
        assertThat(podcast.items()).hasSize(3);
        assertThat(podcast.items().getFirst().published()).isEqualTo("2020-10-09T04:30:38Z");
    }

    @Test
    void cdfIsReadLikeRss() {
        assertThat(Collected.ofSample("item_title.xml").titles()).containsExactly("Example item");
    }

    @ParameterizedTest
    @CsvSource({"tainan.jsonl", "tainan.jsonl.gz"})
    void jsonLinesAreReadAlsoPacked(String name) {
        Collected lines = Collected.ofSample(name);
        assertThat(lines.refusals()).isEmpty();
        assertThat(lines.items()).hasSize(4);
        FeedItem first = lines.items().getFirst();
        assertThat(first.id()).isEqualTo("tainan-7587739");
        assertThat(first.origin()).isEqualTo("臺南市政府");
        assertThat(first.sources()).containsExactly("臺南市政府");
        assertThat(first.section()).isEqualTo("市府新聞");
        assertThat(first.department()).isEqualTo("新聞及國際關係處新聞傳播科");
        assertThat(first.tags()).containsExactly("半眠跳恰恰", "DJ", "SHOW", "友愛市場", "深夜食堂");
        assertThat(first.published()).isEqualTo("2019-12-31T16:00:00Z");
        assertThat(first.content()).isInstanceOf(FeedContent.Text.class);
    }

    @ParameterizedTest
    @CsvSource({
        "undeclared-gb2312.xml, 不归移民漫画系列：专业工作",
        "undeclared-shiftjis.xml, DrecomRSSに記事投稿が反映されない…",
        "undeclared-koi8r.xml, Как пережить новогоднюю ночь"
    })
    void anUndeclaredEncodingIsFoundOut(String name, String title) {
        assertThat(Collected.ofSample(name).titles()).containsExactly(title);
    }

    @ParameterizedTest
    @CsvSource({"rss_empty_document.xml, 'this is no known feed: no XML element in its first 75 characters'"})
    void whatCannotBeReadIsRefusedByName(String name, String cause) {
        Collected refused = Collected.ofSample(name);
        assertThat(refused.items()).isEmpty();
        assertThat(refused.causes()).containsExactly(": " + cause);
    }

    @ParameterizedTest
    @CsvSource({
        "aaa_illformed.xml, 0",
        "always_strip_doctype.xml, 0",
        "big5.xml, 0",
        "bozo_bogus_encoding.xml, 0",
        "bozo_invalid-bytes-with-bom.xml, 0",
        "demoronize-1.xml, 1",
        "entry_content_xml_base.xml, 1",
        "euc-kr.xml, 0",
        "nbsp.xml, 0",
        "doesnotexist.xml, 0",
        "u16.xml, 0",
        "undeclared-big5.xml, 0",
        "undeclared_namespace.xml, 0",
        "utf-16be.xml, 0",
        "utf-16le-bom.xml, 0",
        "utf-32le.xml, 0",
        "utf-8-bom.xml, 0"
    })
    void illFormedFeedsAreReadAsTheyAreMeant(String name, int items) {
        Collected feed = Collected.ofSample(name);
        assertThat(feed.refusals()).isEmpty();
        assertThat(feed.items()).hasSize(items);
    }

    @Test
    void whatWasReadBeforeTheFileBreaksOffIsKept() {
        Collected feed = Collected.of("<rss><channel><item><title>一</title></item><item><title><![CD");
        assertThat(feed.titles()).containsExactly("一");
        assertThat(feed.causes()).containsExactly("#2: the file ends in the middle of it");
    }

    @Test
    void relativeLinksKeepTheirBase() {
        FeedItem item = Collected.ofSample("entry_content_xml_base.xml").only();
        assertThat(item.content())
                .isEqualTo(new FeedContent.Html(
                        "<div xmlns=\"http://www.w3.org/1999/xhtml\">Example <a href=\"test.html\">test</a></div>",
                        "http://example.com/test/"));
    }

    @Test
    void mediaCategoriesAreTags() {
        String feed = "<rss xmlns:m='http://search.yahoo.com/mrss'><item><title>t</title>"
                + "<m:category>甲</m:category><m:keywords>乙, 丙</m:keywords>"
                + "<m:content url='https://example.com/a.jpg' medium='image'>"
                + "<m:description>圖說</m:description><m:credit>路透</m:credit></m:content></item></rss>";
        FeedItem item = Collected.of(feed).only();
        assertThat(item.tags()).isEqualTo(List.of("甲", "乙", "丙"));
        assertThat(item.media())
                .containsExactly(new FeedMedia("https://example.com/a.jpg", "image/*", "圖說", "路透", null));
    }
}
