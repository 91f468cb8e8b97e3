package broadsheet.screening.fold;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.text.Folding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinedCharactersTest {
    @Test
    void partsThatNobodyWritesAloneAreJoined() {
        assertThat(JoinedCharacters.of(Folding.of("氵查男"))).isEqualTo(Folding.of("渣男"));
        assertThat(JoinedCharacters.of(Folding.of("你這犭句東西"))).isEqualTo(Folding.of("你這狗東西"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"女子田徑", "日月潭", "木林森建設", "今天天氣很好"})
    void whatPeopleWriteStays(String text) {
        assertThat(JoinedCharacters.of(Folding.of(text))).isEqualTo(Folding.of(text));
    }
}
