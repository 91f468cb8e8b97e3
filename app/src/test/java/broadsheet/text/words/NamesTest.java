package broadsheet.text.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import broadsheet.text.Folding;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    @Test
    void aTextNamesPeoplePlacesAndOrganisations() {
        var names = Names.of("賴清德今天在台南表示，行政院將支持台積電擴廠。台積電在台南設廠。", Dictionary.BUILT_IN);
        assertThat(names)
                .extracting(Names.Name::name, Names.Name::kind)
                .contains(
                        tuple("賴清德", NameKind.PERSON),
                        tuple("台南", NameKind.PLACE),
                        tuple("行政院", NameKind.ORGANISATION),
                        tuple("台積電", NameKind.ORGANISATION));
        assertThat(names)
                .filteredOn(one -> one.name().equals("台積電"))
                .extracting(Names.Name::times)
                .containsExactly(2);
    }

    @Test
    void theWordsOfAPaperComeFirst() {
        var own = Dictionary.of(
                List.of(new Dictionary.Entry("霧社雲端", NameKind.ORGANISATION), new Dictionary.Entry("中山", null)));
        assertThat(Names.of("霧社雲端今天公布財報。", own))
                .extracting(Names.Name::name, Names.Name::kind)
                .contains(tuple("霧社雲端", NameKind.ORGANISATION));
        assertThat(own.has(Folding.of("中山"))).isFalse();
        assertThat(Dictionary.BUILT_IN.has(Folding.of("中山"))).isTrue();
    }

    @Test
    void anEmptyTextNamesNobody() {
        assertThat(Names.of("", Dictionary.BUILT_IN)).isEmpty();
    }
}
