package broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource({
        "二○二六, 2026",
        "二〇二六年, 2026年",
        "二千零二十六, 2026",
        "二０二六, 2026",
        "十二, 12",
        "九十億, 90亿",
        "90億, 90亿",
        "一百零五, 105",
        "没有, 没有"
    })
    void chineseNumbersAreComparedAsArabicOnes(String text, String compared) {
        assertThat(Numerals.arabic(Folding.of(text))).isEqualTo(compared);
    }
}
