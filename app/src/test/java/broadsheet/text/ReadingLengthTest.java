package broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingLengthTest {
    @Test
    void chineseIsCountedInCharacters() {
        assertThat(ReadingLength.of("蘋果發表 iPhone 17，售價 29,900 元。")).isEqualTo(new ReadingLength(false, 10, 1));
        assertThat(ReadingLength.of("字".repeat(1800)).minutes()).isEqualTo(4);
    }

    @Test
    void englishIsCountedInWords() {
        var length = ReadingLength.of("It's 3.5 per cent, the minister said.\n".repeat(100));
        assertThat(length).isEqualTo(new ReadingLength(true, 700, 3));
    }

    @Test
    void anEmptyTextTakesAMinute() {
        assertThat(ReadingLength.of("")).isEqualTo(new ReadingLength(false, 0, 1));
    }
}
