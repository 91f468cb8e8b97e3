package broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void aLineNeverEndsInsideAWord() {
        assertThat(Phrases.of("夜班起重機換成遙控　港口談妥：人不減、班要輪")).contains("港口", "遙控").doesNotContain("港", "口");
    }

    @Test
    void charactersThatTheDictionaryDoesNotJoinStayTogether() {
        assertThat(Phrases.of("易起宇／蘄艾")).allMatch(piece -> piece.length() > 1 || piece.equals("／"));
    }

    @Test
    void thePiecesAreTheText() {
        for (var text : new String[] {"", "OpenAI攻硬體 傳下單立訊…代工生產AI裝置", "A & B <b>", "𠮷野家🙂"}) {
            assertThat(String.join("", Phrases.of(text))).isEqualTo(text);
        }
    }
}
