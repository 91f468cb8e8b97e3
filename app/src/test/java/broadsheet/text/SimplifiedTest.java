package broadsheet.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimplifiedTest {
    @ParameterizedTest
    @CsvSource({
        "軟體與硬體廠商,软件与硬件厂商",
        "網路上的影片,网络上的视频",
        "計程車司機,出租车司机",
        "智慧型手機的螢幕,智能手机的屏幕",
        "乾淨、乾杯、乾隆、扭轉乾坤,干净、干杯、乾隆、扭转乾坤",
        "頭髮與發展；皇后與後來,头发与发展；皇后与后来",
        "看著著名的著作,看着著名的著作",
        "川普訪紐西蘭,特朗普访新西兰",
    })
    void wordsOfTaiwanBecomeTheMainlandsWords(String taiwan, String mainland) {
        assertThat(Simplified.of(taiwan)).isEqualTo(mainland);
    }

    @ParameterizedTest
    @CsvSource({
        "法院執行程序,法院执行程序",
        "面板廠新增投資安全設備,面板厂新增投资安全设备",
        "當機立斷、盡快取得,当机立断、尽快取得",
        "經濟指標與呼叫中心,经济指标与呼叫中心",
        "辦公車輛公布希望,办公车辆公布希望",
    })
    void everydayWordsAreNotTakenForThoseOfComputers(String taiwan, String mainland) {
        assertThat(Simplified.of(taiwan)).isEqualTo(mainland);
    }

    @Test
    void whatIsNotChineseStaysAsItIs() {
        assertThat(Simplified.of("OpenAI – 123 😀 \n\t")).isEqualTo("OpenAI – 123 😀 \n\t");
        assertThat(Simplified.of("第一行\n第二行 &lt;b&gt; {0}")).isEqualTo("第一行\n第二行 &lt;b&gt; {0}");
    }

    @Test
    void manyAtOnceGetTheSame() {
        var text = "伺服器與資料庫的軟體工程師".repeat(50);
        var once = Simplified.of(text);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> Simplified.of(text)))
                .containsOnly(once);
    }
}
