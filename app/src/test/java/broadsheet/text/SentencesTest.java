package broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTest {
    @Test
    void aSentenceEndsWithItsSignsAndItsClosingBracket() {
        assertThat(Sentences.of("他說：「不會。」她問：「真的？！」之後……沒有人說話"))
                .containsExactly("他說：「不會。」", "她問：「真的？！」", "之後……", "沒有人說話");
    }

    @Test
    void numbersAndInitialsDoNotEndOne() {
        assertThat(Sentences.of("Prices rose 3.5 percent. The U.S. market fell.\nNext line"))
                .containsExactly("Prices rose 3.5 percent.", "The U.S. market fell.", "Next line");
    }

    @Test
    void anEmptyTextHasNone() {
        assertThat(Sentences.of(" \n ")).isEmpty();
    }
}
