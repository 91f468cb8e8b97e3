package broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void aLineNeverEndsInsideAWord() {
        assertThat(Phrases.of("夜班起重機換成遙控　港口談妥：人不減、班要輪")).contains("港口", "遙控　").doesNotContain("港", "口");
    }

    @Test
    void aLineNeitherEndsWithAnOpeningMarkNorBeginsWithAClosingOneOrASpace() {
        var headlines = new String[] {
            "總統：「從優、從速、從簡」協助　府方研擬《條例》",
            "市府「把關」民生用水，黃市長：沒有縫隙…再查",
            "A night market turns its loudspeakers off, and sells “more”"
        };
        for (var headline : headlines) {
            assertThat(Phrases.of(headline))
                    .noneMatch(piece -> piece.matches("(?s)^[」』）》，、。：；！？…”,.\\s　].*|.*[「『（《“(]$"));
        }
    }

    @Test
    void aLongRunOfCharactersLeavesNoneBehind() {
        assertThat(Phrases.of("Veranta攻硬體 傳下單岱鋒…代工"))
                .noneMatch(piece -> piece.startsWith("鋒"))
                .noneMatch(piece -> piece.equals("岱"));
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
