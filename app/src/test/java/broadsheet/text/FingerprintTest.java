package broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FingerprintTest {
    private static final String LONG =
            "市立圖書館新館於週六開幕，三層樓的閱覽室共有四百二十個座位，地下樓設有漫畫專區與錄音間，" + "館長表示開幕首月每晚開放到十點，並提供第一萬名讀者一張紀念借書證。";

    @Test
    void widthCasePunctuationScriptAndNumeralsMakeNoDifference() {
        assertThat(overlap("二○二六年，臺北投入９０億元與ＡＩ。", "2026年台北投入九十億元與ai")).isEqualTo(1);
        assertThat(overlap("二十三人與兩千零五元與一百一十", "23人与2005元与110")).isEqualTo(1);
    }

    @Test
    void anotherNumberIsSeen() {
        var one = Fingerprint.of("入場人數12,345人，收入27.5億元");
        assertThat(one.likeness(Fingerprint.of("入場人數12345人，收入27.5億元")).numbers())
                .isEqualTo(1);
        assertThat(one.likeness(Fingerprint.of("入場人數54,321人，收入27.6億元")).numbers())
                .isZero();
    }

    @Test
    void aShortenedTextStandsInTheLonger() {
        var whole = Fingerprint.of(LONG);
        var part = Fingerprint.of(LONG.substring(0, 45));
        assertThat(whole.likeness(part).containment()).isEqualTo(1);
        assertThat(whole.likeness(part).overlap()).isLessThan(0.6);
    }

    @Test
    void textsThatAreNearlyTheSameShareABandAndMostBits() {
        var one = Fingerprint.of(LONG);
        var other = Fingerprint.of(LONG.replace("館長表示", "館長說"));
        var bands = one.bands();
        var others = other.bands();
        int shared = 0;
        for (int i = 0; i < bands.length; i++) {
            shared += bands[i] == others[i] ? 1 : 0;
        }
        assertThat(shared).isPositive();
        assertThat(Long.bitCount(one.simHash() ^ other.simHash())).isLessThan(20);
    }

    @Test
    void anEmptyTextHasNothingInCommonWithAny() {
        var empty = Fingerprint.of("！？");
        assertThat(empty.isTiny()).isTrue();
        assertThat(empty.bands()).isEmpty();
        assertThat(empty.likeness(empty).overlap()).isZero();
    }

    private static double overlap(String one, String other) {
        return Fingerprint.of(one).likeness(Fingerprint.of(other)).overlap();
    }
}
