package broadsheet.tag;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.text.words.Dictionary;
import broadsheet.text.words.NameKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class TagSuggesterTest {
    private static final String TEXT =
            "人工智慧新創Veranta據傳已找上岱鋒精密代工，知情人士透露，首款裝置沒有螢幕。" + "過去十年許多團隊嘗試以語音裝置取代手機，卻都未能成功。Veranta計劃租用備援伺服器，語音裝置最快明年問世。";

    private final TagSuggester tags = new TagSuggester(Dictionary.BUILT_IN, Aliases.BUILT_IN);

    @Test
    void aTagIsNeverAPieceOfAnotherWord() {
        assertThat(suggested("Veranta造硬體", TEXT, 30)).contains("Veranta").doesNotContain("情人");
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
        assertThat(suggested("Veranta造硬體", TEXT, 5)).contains("備援伺服器");
    }

    @Test
    void evenAnEditorsTagIsNotCutOutOfAnotherWord() {
        tags.learn("情人節花價上揚", "情人節前夕花價上揚。", List.of("情人"));
        assertThat(suggested("Veranta造硬體", TEXT, 30)).doesNotContain("情人");
    }

    @Test
    void anEmptyStoryHasNoTags() {
        assertThat(suggested("", "", 10)).isEmpty();
        assertThat(suggested("！", "……\n「", 10)).isEmpty();
    }

    @Test
    void namesThatMeanTheSameAreOneSuggestion() {
        var text = "臺積電今天公布營收。TSMC 的股價上漲，台積電表示展望樂觀。";
        assertThat(suggested("TSMC 營收創新高", text, 30))
                .filteredOn(tag -> List.of("TSMC", "台積電", "臺積電").contains(tag))
                .hasSize(1);
    }

    @Test
    void aSuggestionSaysWhatItIsAndWhatSpeaksForIt() {
        var best = tags.suggest("高雄捷運延長營運", "高雄捷運今天宣布延長營運。高雄市民叫好，高雄今年遊客增加。", 30).stream()
                .filter(one -> one.tag().equals("高雄"))
                .findFirst()
                .orElseThrow();
        assertThat(best.kind()).isEqualTo(NameKind.PLACE);
        assertThat(best.reasons()).contains(Suggestion.Reason.HEADLINE, Suggestion.Reason.OFTEN);
    }

    @Test
    void aWordThatTheStoryOnlyUsesInPassingIsNoTag() {
        var filler = "公司今天公布新的語音裝置，裝置沒有螢幕，使用者對著裝置說話。".repeat(8);
        assertThat(suggested("語音裝置問世", filler + "記者會在淡水舉行。", 100))
                .contains("語音裝置")
                .doesNotContain("淡水");
    }

    @Test
    void aWordOfTheHouseIsNeverCut() {
        var own = Dictionary.of(List.of(new Dictionary.Entry("岱鋒精密", NameKind.ORGANISATION)));
        var suggester = new TagSuggester(own, Aliases.BUILT_IN);
        var names = suggester.suggest("岱鋒精密擴廠", "岱鋒精密今天宣布擴廠。", 30).stream()
                .map(Suggestion::tag)
                .toList();
        assertThat(names).contains("岱鋒精密").doesNotContain("精密");
    }

    private List<String> suggested(String headline, String text, int limit) {
        return tags.suggest(headline, text, limit).stream().map(Suggestion::tag).toList();
    }

    private void assertNone(String text, String piece) {
        assertThat(suggested("", text, 30)).as(text).doesNotContain(piece);
    }
}
