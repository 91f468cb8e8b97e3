package broadsheet.formats.intake;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedStanding;
import broadsheet.formats.FeedStanding.Release;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A newsroom's own former site: the exports of WordPress and Ghost.
class SiteExportsTest {
    private static final String HEAD = """
            <rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
              xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
              xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>舊站</title>
            <link>https://old.example.com</link><language>zh-TW</language>
            <wp:author><wp:author_login>wang</wp:author_login>
            <wp:author_display_name><![CDATA[王小明]]></wp:author_display_name></wp:author>
            """;

    @Test
    void aPostIsReadWithItsAuthorSectionTagsAndComments() {
        FeedItem item = wxr(post("publish", "")).only();
        assertThat(item.id()).isEqualTo("https://old.example.com/?p=7");
        assertThat(item.origin()).isEqualTo("https://old.example.com");
        assertThat(item.title()).isEqualTo("舊聞");
        assertThat(item.authors()).containsExactly(new FeedItem.Author("王小明", null));
        assertThat(item.section()).isEqualTo("地方");
        assertThat(item.tags()).containsExactly("交通", "捷運");
        assertThat(item.summary()).isEqualTo("摘要");
        assertThat(item.language()).isEqualTo("zh-TW");
        assertThat(item.published()).isEqualTo("2020-01-02T03:04:05Z");
        assertThat(item.updated()).isEqualTo("2020-02-02T03:04:05Z");
        assertThat(item.standing()).isEqualTo(FeedStanding.USABLE);
        assertThat(item.notes().comments()).isEqualTo(2);
    }

    @Test
    void oldAddressesAreTheLinkAndEarlierSlugs() {
        assertThat(wxr(post("publish", "")).only().oldPaths())
                .containsExactly("/2020/01/02/台北捷運", "/2020/01/02/early-slug");
    }

    @Test
    void thePictureMayStandBehindThePostThatShowsIt() {
        FeedItem item =
                wxr(post("publish", "") + picture(9, 7) + picture(10, 7)).only();
        assertThat(item.media())
                .containsExactly(
                        new FeedMedia("https://old.example.com/9.jpg", null, "圖說9", null, "替代9"),
                        new FeedMedia("https://old.example.com/10.jpg", null, "圖說10", null, "替代10"));
    }

    @Test
    void theClassicEditorsTextGetsItsParagraphsAndFigures() {
        FeedContent content = wxr(post("publish", "")).only().content();
        assertThat(content).isInstanceOf(FeedContent.Html.class).asString().contains("<p>第一段<br>\n次行\n<p>第二段");
        assertThat(content)
                .asString()
                .contains("<figure><img src=\"https://old.example.com/a.jpg\"><figcaption>說明</figcaption></figure>")
                .doesNotContain("gallery");
    }

    @ParameterizedTest
    @CsvSource({"draft,''", "private,''", "pending,''", "publish,secret", "inherit,''"})
    void whatWasNotPublicThereIsNotPublishable(String status, String password) {
        assertThat(wxr(post(status, password)).only().standing().release()).isEqualTo(Release.DRAFT);
    }

    @Test
    void aPostThatWaitsForItsMomentIsUnderAnEmbargo() {
        assertThat(wxr(post("future", "")).only().standing())
                .isEqualTo(new FeedStanding(Release.USABLE, null, Instant.parse("2020-01-02T03:04:05Z")));
    }

    @Test
    void draftsWithoutADateAreRead() {
        FeedItem item = wxr("<item><title>草稿</title><link>https://old.example.com/?p=3</link>"
                        + "<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate><wp:post_id>3</wp:post_id>"
                        + "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt><wp:status>draft</wp:status>"
                        + "<wp:post_type>post</wp:post_type><content:encoded>文</content:encoded></item>")
                .only();
        assertThat(item.published()).isNull();
        assertThat(item.oldPaths()).isEmpty();
    }

    @Test
    void aCopyThatKeptTheFirstPostsGuidIsAStoryOfItsOwn() {
        String copy = post("publish", "").replace("<wp:post_id>7<", "<wp:post_id>8<");
        assertThat(wxr(post("publish", "") + copy).items())
                .extracting(FeedItem::id)
                .containsExactly("https://old.example.com/?p=7", "https://old.example.com/?p=7#8");
    }

    @Test
    void menusAreLeftOutAndOtherKindsAreRefusedByName() {
        String menu = "<item><title>選單</title><wp:post_type>nav_menu_item</wp:post_type></item>";
        String product = "<item><guid>g</guid><title>商品</title><wp:post_type>product</wp:post_type></item>";
        Collected items = wxr(menu + product + post("publish", ""));
        assertThat(items.titles()).containsExactly("舊聞");
        assertThat(items.causes()).containsExactly("g: this is a product, not a story");
    }

    @Test
    void ghostsOldExportIsRead() {
        FeedItem item = Collected.ofSample("ghost.json").only();
        assertThat(item.title()).isEqualTo("my blog post title");
        assertThat(item.tags()).containsExactly("Colorado Ho!");
        assertThat(item.published()).isEqualTo("2010-09-06T13:44:09Z");
        assertThat(item.oldPaths()).containsExactly("/my-blog-post-title");
        assertThat(item.standing()).isEqualTo(FeedStanding.USABLE);
    }

    @Test
    void ghostsNewExportIsReadWithAuthorsTagsAndThePicturesWords() {
        FeedItem item = ghost("\"html\":\"<p>內文</p>\",\"feature_image\":\"https://example.com/a.jpg\"")
                .only();
        assertThat(item.origin()).isEqualTo("ghost");
        assertThat(item.authors()).extracting(FeedItem.Author::name).containsExactly("王小明", "李四");
        assertThat(item.tags()).containsExactly("頭條", "地方");
        assertThat(item.content()).isEqualTo(new FeedContent.Html("<p>內文</p>", null));
        assertThat(item.media())
                .containsExactly(new FeedMedia("https://example.com/a.jpg", "image/*", "圖說", null, "替代"));
    }

    @Test
    void theWordsOfGhostsEditorsAreReadWhereThereIsNoHtml() {
        String lexical = "{\"root\":{\"children\":[{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\","
                + "\"text\":\"第一\"},{\"type\":\"link\",\"children\":[{\"type\":\"text\",\"text\":\"段\"}]}]},"
                + "{\"type\":\"paragraph\",\"children\":[{\"type\":\"text\",\"text\":\"第二段\"}]}]}}";
        assertThat(ghost("\"lexical\":" + quoted(lexical)).only().content())
                .isEqualTo(new FeedContent.Text("第一段\n\n第二段\n\n\n\n"));
        String mobiledoc = "{\"version\":\"0.3.1\",\"cards\":[[\"markdown\",{\"markdown\":\"卡片\"}]],"
                + "\"sections\":[[1,\"p\",[[0,[],0,\"第一\"],[0,[0],1,\"段\"]]],[10,0],"
                + "[3,\"ul\",[[[0,[],0,\"項目\"]]]]]}";
        assertThat(ghost("\"mobiledoc\":" + quoted(mobiledoc)).only().content())
                .isEqualTo(new FeedContent.Text("第一段\n\n卡片\n\n項目\n\n"));
    }

    @ParameterizedTest
    @CsvSource({"draft,public", "sent,public", "published,members", "published,paid"})
    void whatGhostShowedToMembersOrNobodyIsNotPublishable(String status, String visibility) {
        String post = "\"html\":\"<p>x</p>\",\"status\":\"" + status + "\",\"visibility\":\"" + visibility + "\"";
        assertThat(ghost(post).only().standing().release()).isEqualTo(Release.DRAFT);
    }

    private static String post(String status, String password) {
        return """
                <item><title>舊聞</title><link>https://old.example.com/2020/01/02/%%E5%%8F%%B0%%E5%%8C%%97%%E6%%8D%%B7%%E9%%81%%8B/</link>
                <pubDate>Thu, 02 Jan 2020 03:04:05 +0000</pubDate><dc:creator><![CDATA[wang]]></dc:creator>
                <guid isPermaLink="false">https://old.example.com/?p=7</guid>
                <content:encoded><![CDATA[第一段
                次行

                第二段

                [caption id="x" width="3"]<img src="https://old.example.com/a.jpg"> 說明[/caption]

                [gallery ids="9,10"]]]></content:encoded>
                <excerpt:encoded><![CDATA[摘要]]></excerpt:encoded>
                <wp:post_id>7</wp:post_id><wp:post_date_gmt>2020-01-02 03:04:05</wp:post_date_gmt>
                <wp:post_modified_gmt>2020-02-02 03:04:05</wp:post_modified_gmt><wp:post_name>x</wp:post_name>
                <wp:status>%s</wp:status><wp:post_type>post</wp:post_type><wp:post_password>%s</wp:post_password>
                <category domain="category" nicename="u">Uncategorized</category>
                <category domain="category" nicename="a"><![CDATA[地方]]></category>
                <category domain="category" nicename="b"><![CDATA[交通]]></category>
                <category domain="post_tag" nicename="c"><![CDATA[捷運]]></category>
                <category domain="post_format" nicename="d"><![CDATA[Gallery]]></category>
                <wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>9</wp:meta_value></wp:postmeta>
                <wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value>early-slug</wp:meta_value></wp:postmeta>
                <wp:comment><wp:comment_id>1</wp:comment_id></wp:comment><wp:comment/></item>
                """.formatted(status, password);
    }

    private static String picture(int id, int post) {
        return """
                <item><title>p</title><wp:post_id>%1$d</wp:post_id><wp:post_parent>%2$d</wp:post_parent>
                <wp:post_type>attachment</wp:post_type><excerpt:encoded>圖說%1$d</excerpt:encoded>
                <wp:attachment_url>https://old.example.com/%1$d.jpg</wp:attachment_url>
                <wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key>
                <wp:meta_value>替代%1$d</wp:meta_value></wp:postmeta></item>
                """.formatted(id, post);
    }

    private static Collected wxr(String items) {
        return Collected.of(HEAD + items + "</channel></rss>");
    }

    private static Collected ghost(String post) {
        return Collected.of("{\"db\":[{\"meta\":{\"version\":\"5.1\"},\"data\":{\"posts\":[{"
                + "\"id\":\"5f1e0000000000000000abcd\",\"title\":\"題\",\"slug\":\"ti\",\"status\":\"published\","
                + "\"published_at\":\"2024-01-01T00:00:00.000Z\"," + post + "}],"
                + "\"posts_authors\":[{\"post_id\":\"5f1e0000000000000000abcd\",\"author_id\":\"2\",\"sort_order\":1},"
                + "{\"post_id\":\"5f1e0000000000000000abcd\",\"author_id\":\"1\",\"sort_order\":0}],"
                + "\"posts_meta\":[{\"post_id\":\"5f1e0000000000000000abcd\",\"feature_image_alt\":\"替代\","
                + "\"feature_image_caption\":\"<i>圖說</i>\"}],"
                + "\"posts_tags\":[{\"post_id\":\"5f1e0000000000000000abcd\",\"tag_id\":\"b\",\"sort_order\":1},"
                + "{\"post_id\":\"5f1e0000000000000000abcd\",\"tag_id\":\"a\",\"sort_order\":0},"
                + "{\"post_id\":\"5f1e0000000000000000abcd\",\"tag_id\":\"c\",\"sort_order\":2}],"
                + "\"tags\":[{\"id\":\"a\",\"name\":\"頭條\"},{\"id\":\"b\",\"name\":\"地方\"},"
                + "{\"id\":\"c\",\"name\":\"#內部\",\"visibility\":\"internal\"}],"
                + "\"users\":[{\"id\":\"1\",\"name\":\"王小明\"},{\"id\":\"2\",\"name\":\"李四\"}]}}]}");
    }

    private static String quoted(String json) {
        return "\"" + json.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
