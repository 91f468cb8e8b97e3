package broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.formats.FeedContent;
import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItem;
import broadsheet.formats.FeedItemBuilder;
import broadsheet.formats.FeedMedia;
import broadsheet.formats.FeedStanding;
import broadsheet.story.Byline;
import broadsheet.story.StoryContent;
import broadsheet.story.StoryImage;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StoryMakerTest {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    @Test
    void everyFieldFindsItsPlace() {
        Prepared made = made(item().id("x-1")
                .origin("https://Example.com/feed/")
                .title("標題")
                .summary("摘要一句。")
                .content(new FeedContent.Text("內文。"))
                .author("王小明")
                .department("新聞處")
                .source("臺南市政府")
                .section("市府新聞")
                .language("zh_TW")
                .tag("#半導體")
                .tag("甲/乙")
                .published("2026-11-20")
                .updated("2026-11-21")
                .media(new FeedMedia("https://example.com/a.jpg", "image/jpeg", "圖說", "路透", "圖說")));
        StoryContent content = made.content();
        assertThat(made.key()).isEqualTo(new Prepared.Key("Example.com/feed", "x-1"));
        assertThat(content.headline()).isEqualTo("標題");
        assertThat(content.teaser()).isEqualTo("摘要一句。");
        assertThat(content.byline())
                .containsExactly(
                        new Byline(Byline.Role.REPORTER, "王小明", null), new Byline(Byline.Role.ISSUER, null, "新聞處"));
        assertThat(content.sources()).containsExactly("臺南市政府");
        assertThat(content.tags()).containsExactly("半導體", "甲／乙");
        assertThat(content.language()).isEqualTo("zh-Hant-TW");
        assertThat(content.images())
                .containsExactly(new StoryImage("https://example.com/a.jpg", "圖說", "路透", "", 0, 0, null));
        assertThat(made.section()).isEqualTo("市府新聞");
        assertThat(made.published()).isEqualTo("2026-11-19T16:00:00Z");
        assertThat(made.updated()).isEqualTo("2026-11-20T16:00:00Z");
    }

    @Test
    void whatAgenciesSayFindsItsPlace() {
        Instant embargo = Instant.parse("2026-11-21T00:00:00Z");
        Prepared made = made(item().id("x-1")
                .title("標題")
                .content(new FeedContent.Text("內文。"))
                .author("王小明", "Photographer")
                .author("李四", "編譯")
                .source("路透")
                .source("法新社")
                .dateline("東京")
                .urgency("2")
                .published("2026-11-20")
                .standing(new FeedStanding(FeedStanding.Release.USABLE, 3L, embargo))
                .media(new FeedMedia(
                        "https://example.com/a.jpg",
                        "image/jpeg",
                        "圖說",
                        "路透",
                        "兩人握手",
                        Instant.parse("2027-03-31T16:00:00Z"))));
        StoryContent content = made.content();
        assertThat(content.byline())
                .containsExactly(
                        new Byline(Byline.Role.PHOTOGRAPHER, "王小明", null),
                        new Byline(Byline.Role.TRANSLATOR, "李四", null));
        assertThat(content.sources()).containsExactly("路透", "法新社");
        assertThat(content.dateline()).isEqualTo("東京");
        assertThat(content.urgency()).isEqualTo(2);
        assertThat(content.images())
                .containsExactly(new StoryImage(
                        "https://example.com/a.jpg", "圖說", "路透", "兩人握手", 0, 0, LocalDate.of(2027, 3, 31)));
        assertThat(made.published()).isEqualTo(embargo);
    }

    @Test
    void withoutATitleTheTextsBeginningIsTheHeadline() {
        Prepared made = made(item().content(new FeedContent.Text("第一句到這裡。" + "第二句很長，".repeat(30))));
        assertThat(made.content().headline()).hasSizeBetween(1, 60);
    }

    @Test
    void aSubtitleThatRepeatsTheTitleIsNoTeaser() {
        Prepared made = made(item().title("標題").subtitle("標題").content(new FeedContent.Text("文")));
        assertThat(made.content().teaser()).isNull();
    }

    @Test
    void anOverlongHeadlineIsCutWhereAReaderPauses() {
        Prepared made = made(item().title("很長的標題，".repeat(50)).content(new FeedContent.Text("文")));
        assertThat(made.content().headline()).hasSizeBetween(100, 200).endsWith("…");
    }

    @Test
    void overlongIdentifiersAreKnownByTheirDigest() {
        Prepared made = made(item().id("長".repeat(5_000)).title("標題"));
        assertThat(made.key().id()).startsWith("sha256:").hasSizeLessThan(50);
    }

    @Test
    void sectionsGetLatinAddresses() {
        assertThat(Places.slug("市府新聞")).isEqualTo("shi-fu-xin-wen");
        assertThat(Places.slug("Sports & 運動!")).isEqualTo("sports-yun-dong");
        assertThat(Places.slug("？！")).isEqualTo("section");
    }

    private static FeedItemBuilder item() {
        return new FeedItemBuilder(1, TAIPEI);
    }

    private static Prepared made(FeedItemBuilder builder) {
        FeedItem item = ((FeedEvent.Read) builder.build()).item();
        return new StoryMaker().make(Path.of("feed.xml"), item).orThrow();
    }
}
