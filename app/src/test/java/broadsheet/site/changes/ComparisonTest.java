package broadsheet.site.changes;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.site.changes.ChangesView.Passage;
import broadsheet.site.changes.Piece.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void aChangedWordIsAllThatIsMarked() {
        assertThat(marked(Comparison.words("末班車延後到十一時二十分", "末班車延後到十一時四十分"))).isEqualTo("末班車延後到十一時[-二十分+四十分]");
    }

    @Test
    void unchangedParagraphsAreLeftOutAndCounted() {
        var passages = Comparison.of(List.of("甲段。", "乙段的原文在此。", "丙段。"), List.of("甲段。", "乙段的新文在此。", "丙段。", "丁段。"));
        assertThat(passages).hasSize(2);
        assertThat(passages.getFirst().skipped()).isEqualTo(1);
        assertThat(passages.get(1)).isEqualTo(new Passage(1, List.of(new Piece(Kind.NEW, "丁段。"))));
        assertThat(Comparison.of(List.of("一樣"), List.of("一樣"))).isEmpty();
    }

    @Test
    void paragraphsThatHaveNothingInCommonReplaceEachOther() {
        assertThat(Comparison.words("蘋果豐收。", "The minister resigned"))
                .containsExactly(new Piece(Kind.GONE, "蘋果豐收。"), new Piece(Kind.NEW, "The minister resigned"));
    }

    @Test
    void aVeryLongParagraphIsReplacedAsAWhole() {
        var before = "一二三四五六七八九十".repeat(2_000);
        assertThat(Comparison.words(before, before + "完")).hasSize(2);
    }

    @Test
    void manyChangedParagraphsAreComparedInTime() {
        var before = Arrays.asList(new String[3_000]);
        var after = Arrays.asList(new String[3_000]);
        for (int i = 0; i < 3_000; i++) {
            before.set(i, "舊的第" + i + "段");
            after.set(i, "新寫的另一段" + i * 7);
        }
        assertThat(Comparison.of(before, after).size()).isEqualTo(3_000);
    }

    private static String marked(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> switch (piece.kind()) {
                    case SAME -> piece.text();
                    case GONE -> "[-" + piece.text();
                    case NEW -> "+" + piece.text() + "]";
                })
                .collect(Collectors.joining());
    }
}
