package broadsheet.screening.fold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "討厭鬼,讨厌鬼",
        "討\u200b厭\u00ad鬼,讨厌鬼",
        "討*厭-鬼,讨厌鬼",
        "討 厭　鬼,讨厌鬼",
        "討討討厭厭厭鬼鬼鬼,讨厌鬼",
        "討\u0336厭\u0336鬼\u0336,讨厌鬼",
        "\u202e鬼厭討,讨厌鬼",
        "ｔａｏｙａｎ,taoyan",
        "ⓣⓐⓞ,tao",
        "𝐭𝐚𝐨,tao",
        "Αdmіn,admin",
        "ᴀᴅᴍɪɴ,admin",
        "ądmîn,admin",
        "ɑԁⅿіո,admin",
    })
    void readsWhatIsMeant(String written, String meant) {
        assertThat(FoldedText.of(written).squeezed(false).text()).isEqualTo(meant);
    }

    @Test
    void emojiStandForWords() {
        assertThat(FoldedText.of("你是🐷").squeezed(true).text()).isEqualTo("你是猪");
        assertThat(FoldedText.of("你🐷是").squeezed(false).text()).isEqualTo("你是");
    }

    @Test
    void everyCharacterKnowsWhereItWasWritten() {
        var text = FoldedText.of("他 討\u200b*厭\u0336。").squeezed(false);

        assertThat(text.text()).isEqualTo("他讨厌");
        assertThat(text.start(1)).isEqualTo(2);
        assertThat(text.end(1)).as("with what does not show").isEqualTo(4);
        assertThat(text.original().substring(text.start(2), text.end(2))).isEqualTo("厭\u0336");
    }

    @Test
    void doubledCharactersStay() {
        assertThat(FoldedText.of("媽媽看星星").squeezed(false).text()).isEqualTo("妈妈看星星");
    }

    @Test
    void anyTextIsRead() {
        assertThat(FoldedText.of("").text()).isEmpty();
        assertThat(FoldedText.of("\ud800\u0000\uffff").squeezed(true).text()).isEmpty();
    }
}
