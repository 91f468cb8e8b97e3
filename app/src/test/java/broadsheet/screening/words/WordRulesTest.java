package broadsheet.screening.words;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.screening.fold.FoldedText;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordRulesTest {
    private static final WordRules STANDARD = WordRules.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "幹細胞研究有新進展",
                "我在台北七個月了",
                "心智障礙者的家庭需要支持",
                "二手電腦殘值估算",
                "他媽媽今年八十歲",
                "國王八點抵達",
                "長期依靠北部的水源",
                "降低能源消耗",
                "他去。死海很遠",
                "三小時後放晴",
                "垃圾分類從家裡做起",
            })
    void harmlessTextsPass(String text) {
        assertThat(STANDARD.find(FoldedText.of(text), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "你根本智障吧",
                "真是個白癡",
                "這些人渣",
                "王*八*蛋滾開",
                "智 障 兒",
                "女表子一個",
                "你這王8蛋",
                "ㄓ障",
                "去\u200b死吧",
                "腦\u0336殘\u0336",
                "ㄍ你老師",
                "王八羔ㄗ",
                "干亻尔老師",
                "b1tch",
                "A55h0le",
                "fück",
                "հаbітсհ, bіtсհ",
            })
    void wordsAreFoundInDisguise(String text) {
        assertThat(STANDARD.find(FoldedText.of(text), true)).isNotEmpty();
    }

    @Test
    void aHitSaysWhereItIsWritten() {
        var rules = new WordRules(List.of(new WordRule("討厭鬼", "insult", WordRule.Strength.STRONG)), List.of("討厭鬼屋"));

        var text = "你是討-厭-鬼！";
        var hits = rules.find(FoldedText.of(text), false);

        assertThat(hits).hasSize(1);
        assertThat(text.substring(hits.getFirst().from(), hits.getFirst().to())).isEqualTo("討-厭-鬼");
        assertThat(hits.getFirst().folded()).isEqualTo("讨厌鬼");
        assertThat(rules.find(FoldedText.of("我討厭鬼屋"), false))
                .as("a harmless phrase")
                .isEmpty();
        assertThat(rules.find(FoldedText.of("他很討厭，鬼也怕"), false))
                .as("two sentences")
                .isEmpty();
    }

    @Test
    void patternsInsideOneAnotherAreAllFound() {
        var rules = new WordRules(
                List.of(
                        new WordRule("abcd", "x", WordRule.Strength.STRONG),
                        new WordRule("bc", "x", WordRule.Strength.STRONG),
                        new WordRule("c", "x", WordRule.Strength.STRONG)),
                List.of());

        assertThat(rules.find(FoldedText.of("a,b,c,d"), true))
                .extracting(hit -> hit.rule().word())
                .containsExactlyInAnyOrder("abcd", "bc", "c");
    }

    @Test
    void aWordThatIsFreedIsNoLongerFoundAndAWordThatIsAddedIs() {
        var rules = STANDARD.with(List.of(new WordRule("樹幹", "insult", WordRule.Strength.STRONG)), List.of("北七"));

        assertThat(rules.find(FoldedText.of("你很北七"), false)).isEmpty();
        assertThat(rules.find(FoldedText.of("靠在樹幹上"), false)).isNotEmpty();
        assertThat(STANDARD.find(FoldedText.of("你很北七"), false)).isNotEmpty();
    }

    @Test
    void thousandsOfWordsAreFoundInOnePassAndFitIntoMemory() {
        var random = new Random(1);
        var many = IntStream.range(0, 5_000)
                .mapToObj(_ -> IntStream.range(0, 6)
                        .map(_ -> 0x4e00 + random.nextInt(5_000))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .map(word -> new WordRule(word, "x", WordRule.Strength.STRONG))
                .toList();

        long before = allocated();
        var rules = STANDARD.with(many, List.of());

        assertThat(allocated() - before).as("all that it took").isLessThan(400_000_000);
        var last = many.getLast().word();
        assertThat(rules.find(FoldedText.of(last.charAt(0) + "*" + last.substring(1)), true))
                .extracting(hit -> hit.rule().word())
                .contains(last);
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
