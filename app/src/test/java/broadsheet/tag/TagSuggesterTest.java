package broadsheet.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TagSuggesterTest {
    private static final String TEXT =
            "人工智慧新創Veranta據傳已找上岱鋒精密代工，知情人士透露，首款裝置沒有螢幕。" + "過去十年許多團隊嘗試以語音裝置取代手機，卻都未能成功。Veranta計劃租用備援伺服器，語音裝置最快明年問世。";

    private final TagSuggester tags = new TagSuggester();

    @Test
    void aTagIsNeverAPieceOfAnotherWord() {
        assertThat(tags.suggest("Veranta造硬體", TEXT, 30)).contains("Veranta").doesNotContain("情人");
        assertNone("關渡過夜的候鳥變多", "渡過");
        assertNone("新任院長沙龍座談登場", "長沙");
        assertNone("全台東移的鋒面帶來雨勢", "台東");
        assertNone("林佳龍井然有序地答詢", "龍井");
    }

    @Test
    void whatTheEditorsChoseBeforeComesFirst() {
        for (int i = 0; i < 5; i++) {
            tags.learn("備援機房用電", "業者租用備援伺服器，電力公司擔心夜間負載。", List.of("備援伺服器"));
        }
        assertThat(tags.suggest("Veranta造硬體", TEXT, 5)).contains("備援伺服器");
    }

    @Test
    void evenAnEditorsTagIsNotCutOutOfAnotherWord() {
        tags.learn("情人節花價上揚", "情人節前夕花價上揚。", List.of("情人"));
        assertThat(tags.suggest("Veranta造硬體", TEXT, 30)).doesNotContain("情人");
    }

    @Test
    void anEmptyStoryHasNoTags() {
        assertThat(tags.suggest("", "", 10)).isEmpty();
        assertThat(tags.suggest("！", "……\n「", 10)).isEmpty();
    }

    private void assertNone(String text, String piece) {
        assertThat(tags.suggest("", text, 30)).as(text).doesNotContain(piece);
    }
}
