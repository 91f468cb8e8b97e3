package broadsheet.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandsTest {
    private static final String HEADLINE = "OpenAI 未能成功推出無螢幕音箱";
    private static final String TEXT = "據知情人士透露，公司執行長與設計師在舊金山討論了新的裝置。台積電也在名單上。\n「語音助理」成為焦點。";

    @ParameterizedTest
    @CsvSource({
        "OpenAI, AS_WORD",
        "openai, AS_WORD",
        "ＯｐｅｎＡＩ, AS_WORD",
        "舊金山, AS_WORD",
        "旧金山, AS_WORD",
        "臺積電, AS_WORD",
        "語音助理, AS_WORD",
        "情人, AS_PIECE",
        "AI, AS_PIECE",
        "Open, AS_PIECE",
        "天氣, NOWHERE",
        "Samsung, NOWHERE"
    })
    void aWordOfTheStoryStandsThereAndAPieceDoesNot(String tag, Stands stands) {
        assertThat(Stands.of(tag, HEADLINE, TEXT)).isEqualTo(stands);
    }

    @ParameterizedTest
    @CsvSource({"央行, 央行升息半碼", "高雄, 今年高雄捷運延長營運", "碳費, 環境部徵收碳費"})
    void aWordIsWholeWhereUnknownCharactersFollowIt(String tag, String headline) {
        assertThat(Stands.of(tag, headline, "")).isEqualTo(Stands.AS_WORD);
    }

    @ParameterizedTest
    @CsvSource({"股票, 七股票亭施工封閉", "德國, 賴清德國慶演說", "宜蘭, 侯友宜蘭花展致詞", "輝達, 李登輝達成協議", "燦爛, 鄭文燦爛笑容"})
    void aPieceOfANameIsNoWord(String piece, String headline) {
        assertThat(Stands.of(piece, headline, "")).isEqualTo(Stands.AS_PIECE);
    }
}
