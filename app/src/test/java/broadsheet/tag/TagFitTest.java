package broadsheet.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TagFitTest {
    private static final String HEADLINE = "OpenAI 未能成功推出無螢幕音箱";
    private static final String TEXT = "據知情人士透露，公司執行長與設計師在舊金山討論了新的裝置。台積電也在名單上。\n「語音助理」成為焦點。";

    @ParameterizedTest
    @CsvSource({
        "OpenAI, WORD",
        "openai, WORD",
        "ＯｐｅｎＡＩ, WORD",
        "舊金山, WORD",
        "旧金山, WORD",
        "臺積電, WORD",
        "語音助理, WORD",
        "情人, PIECE",
        "AI, PIECE",
        "Open, PIECE",
        "天氣, ABSENT",
        "Samsung, ABSENT"
    })
    void onlyWordsOfTheStoryFit(String tag, TagFit fit) {
        assertThat(TagFit.of(tag, HEADLINE, TEXT)).isEqualTo(fit);
    }
}
