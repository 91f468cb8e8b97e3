package broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeaserTest {
    @Test
    void aShortTextIsItsOwnTeaser() {
        assertThat(Teaser.of("  第一段。\n\n第二段。 ", 90)).isEqualTo("第一段。 第二段。");
    }

    @Test
    void itEndsWithASentenceWhenOneEndsInTheSecondHalf() {
        assertThat(Teaser.of("市府今天宣布新路線。路線經過三個區，明年春天通車，票價與現行路線相同。", 20)).isEqualTo("市府今天宣布新路線。路線經過三個區…");
        assertThat(Teaser.of("他說：「明年春天通車。」記者會後，市府另發新聞稿說明細節。", 15)).isEqualTo("他說：「明年春天通車。」");
    }

    @Test
    void otherwiseAtAClauseAndNeverInsideANumber() {
        assertThat(Teaser.of("全案經費1,000億美元，分五年編列並由雲端服務供應商承租備援伺服器使用", 16)).isEqualTo("全案經費1,000億美元…");
        assertThat(Teaser.of("The council approved 1,500 new homes on Monday, after a long debate about the cost", 50))
                .isEqualTo("The council approved 1,500 new homes on Monday…");
    }

    /// 易起宇 is in no dictionary: its characters are words of one character each.
    @ParameterizedTest
    @ValueSource(ints = {13, 14, 15, 16})
    void aClauseLongerThanTheTeaserIsNeverCutInsideAName(int most) {
        var text = "由經濟部長與資深編譯易起宇共同出席說明的記者會將於下週一上午在台北國際會議中心舉行";
        assertThat(Teaser.of(text, most)).matches(".*(編譯|易起宇|共同|出席)…");
    }

    @Test
    void aTextWithoutAnyWordIsCutBetweenCharacters() {
        assertThat(Teaser.of("𠮷".repeat(30), 9)).isEqualTo("𠮷".repeat(4) + "…");
    }
}
