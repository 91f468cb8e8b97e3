package broadsheet.formats.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final String NEWS = "市府今天公布明年度的預算，道路與學校的工程增加，社會福利也比去年多了一成。";

    @Test
    void aBrokenByteInAUtf8TextChangesNothing() {
        byte[] json = ("{\"title\":\"" + NEWS + "\"}").getBytes(StandardCharsets.UTF_8);
        json[20] = 'x';
        assertThat(Encoding.of(json).charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Big5-HKSCS", "EUC-KR", "Shift_JIS", "KOI8-R"})
    void muchMarkupBeforeTheTextDoesNotHideItsEncoding(String name) {
        var words = switch (name) {
            case "EUC-KR" -> "서울시는 오늘 내년도 예산안을 발표했다. 도로와 학교 공사가 늘어난다.";
            case "Shift_JIS" -> "東京都はきょう来年度の予算案を発表した。道路と学校の工事が増える。";
            case "KOI8-R" -> "Мэрия сегодня объявила бюджет на будущий год, на дороги и школы больше денег.";
            default -> NEWS;
        };
        var file =
                "<item class=\"of a feed with many attributes\"/>\n".repeat(120) + ("<p>" + words + "</p>\n").repeat(9);
        assertThat(read(file.getBytes(Charset.forName(name)))).contains(words);
    }

    private static String read(byte[] file) {
        return new String(file, Encoding.of(file).charset());
    }
}
