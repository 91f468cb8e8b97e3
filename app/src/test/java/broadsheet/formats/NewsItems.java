package broadsheet.formats;

import broadsheet.formats.NewsItem.Content;
import broadsheet.formats.NewsItem.Party;
import broadsheet.formats.NewsItem.Picture;
import broadsheet.formats.NewsItem.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Items for the tests of writers.
public final class NewsItems {
    private NewsItems() {}

    /// With everything there is, and with characters that need care.
    public static NewsItem full() {
        return item(new Content(
                "https://example.com/story/7",
                "台積電 & 聯電 <法說>\u0001",
                "半導體",
                "摘要]]>。",
                "臺北電",
                List.of(new Party("王小明", true, "https://example.com/author/wang-xiao-ming")),
                List.of(new Party("林譯文", true, null), new Party("經濟日報", false, null)),
                List.of("路透"),
                "財經",
                List.of("半導體", "AI & 雲"),
                5,
                new Text("<p>前<strong>粗 體</strong>後<br/>&lt;b&gt; &amp; 😀</p><hr/>", "前粗 體後\n<b> & 😀", 7),
                List.of(new Picture("https://example.com/media/a.jpg", "兩人握手", "圖說", "本報", 1200, 800)),
                "https://example.com/terms"));
    }

    /// With what every story has, and nothing more.
    public static NewsItem bare() {
        return item(new Content(
                "https://example.com/story/7",
                "標題",
                null,
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                5,
                new Text("", "", 0),
                List.of(),
                null));
    }

    /// Taken back.
    public static NewsItem canceled() {
        return item(null);
    }

    private static NewsItem item(@Nullable Content content) {
        return new NewsItem(
                "https://example.com/story/7",
                3,
                Instant.parse("2026-11-23T09:30:00Z"),
                Instant.parse("2026-11-23T10:00:00.123456Z"),
                "zh-Hant-TW",
                new Party("範例報", false, "https://example.com/"),
                content == null ? "查證不足，撤下。" : "更正：金額應為三億元。",
                content);
    }
}
