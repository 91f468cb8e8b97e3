package broadsheet.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TwinShelfTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final String FIRST = "新創公司澄光為了拓展硬體事業，據傳已找上和岳精密代工，目標最快二○二七年下半年推出首款裝置。澄光計劃未來五年斥資九十億元，向雲端業者租用備援伺服器。";
    private static final String SECOND = "知情人士表示，雙方討論的產品外形近似一顆扁平的圓石，沒有螢幕，也沒有按鍵，使用者以語音問答。過去十年從大型平台到新創團隊都有人嘗試，卻多半未能成功。";

    private final TwinShelf shelf = new TwinShelf();

    @Test
    void theSameStoryWithAShorterHeadlineAndOtherNumeralsIsATwin() {
        add(1, "澄光攻硬體 傳下單和岳代工無螢幕裝置", FIRST + SECOND);
        var twins = add(2, "澄光造硬體 傳找和岳", FIRST.replace("二○二七", "2027").replace("九十億", "90億") + SECOND);
        assertThat(twins).singleElement().satisfies(twin -> {
            assertThat(twin.story()).isEqualTo(1);
            assertThat(twin.percent()).isGreaterThan(90);
        });
    }

    @Test
    void theSameHeadlineOverAnotherTextIsNoTwin() {
        add(1, "澄光攻硬體", FIRST);
        assertThat(add(2, "澄光攻硬體", SECOND)).isEmpty();
    }

    @Test
    void theSameFormUnderHeadlinesOfOtherThingsIsNoTwin() {
        var form = "本頁提供附件下載，請點選下列檔案；若無法開啟，請先安裝文書軟體，或洽詢服務台，上班時間為週一至週五上午八時至下午五時。";
        add(1, "外海客船加開三月航班", form);
        assertThat(add(2, "縣府公告刺網漁業限制", form)).isEmpty();
    }

    @Test
    void aBulletinWithOtherNumbersIsNoTwin() {
        add(1, "今日車流", bulletin("18,204", "3,310", "一百一十二", "國道三號與北外環", "龍井以北"));
        assertThat(add(2, "今日車流", bulletin("20,977", "4,055", "七十六", "國道一號及西濱路", "霧峰以南")))
                .isEmpty();
    }

    private static String bulletin(String cars, String trucks, String lots, String road, String place) {
        return "交通中心統計，今日進城小客車" + cars + "輛、大貨車" + trucks + "輛，停車場剩餘" + lots + "格，" + road + "壅塞，" + place
                + "車多，請駕駛提前改道，並保持安全距離。";
    }

    @Test
    void whatComesAgainAfterMonthsIsAnotherStory() {
        add(1, "澄光攻硬體", FIRST);
        assertThat(shelf.add(2, NOON.plus(Duration.ofDays(90)), "澄光攻硬體", FIRST)).isEmpty();
    }

    private List<Twin> add(long id, String headline, String text) {
        return shelf.add(id, NOON, headline, text);
    }
}
