package broadsheet.newsroom.screening;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.kernel.Language;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.screening.Answer;
import broadsheet.screening.setting.Setting;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rules as people type them.
class SettingTextTest {
    private static final Words WORDS = Words.of("rehearsal", Language.ZH_HANT);

    private static SettingText words(String lines) {
        return new SettingText(lines, "", "", "", "");
    }

    @Test
    void aLineIsARuleAndWhatIsLeftOutIsTheUsual() {
        assertThat(words("神仙水, 拒絕, R1, 廣告\n\n  靈芝膠囊\r\n快來買，提醒").setting().words())
                .containsExactly(
                        new Setting.Rule("神仙水", "廣告", "R1", Answer.REFUSE),
                        new Setting.Rule("靈芝膠囊", "paper", "R2", Answer.HOLD),
                        new Setting.Rule("快來買", "paper", "R2", Answer.NUDGE));
    }

    @Test
    void whatIsPrintedReadsTheSameAgain() {
        var setting = new Setting(
                List.of(new Setting.Rule("神仙水", "廣告", "R1", Answer.REFUSE)),
                List.of("神仙水景區"),
                0.5,
                List.of("length", "words"));
        var text = SettingText.of(setting, "", WORDS);
        assertThat(text.phases()).isEqualTo("長度\n字詞規則");
        assertThat(text.setting()).isEqualTo(setting);
    }

    @Test
    void aPhaseIsNamedInEitherLanguageOrAsTheApiHasIt() {
        var text = new SettingText("", "", "", "長度\nWord rules\nclassifier\n別的", "");
        assertThat(text.setting().phases()).containsExactly("length", "words", "classifier", "別的");
    }

    @Test
    void aFaultIsToldWithTheNumberOfItsLine() {
        var text = words("神仙水\n\n靈芝, 亂來");
        assertThat(text.setting().words().getLast().action()).isEqualTo(Answer.PASS);
        assertThat(text.place(Problem.invalid("screening.setting.action", "/words/1/action"), WORDS))
                .isEqualTo("字詞第 3 行：");
        assertThat(text.place(Problem.invalid("screening.setting.note", "/note"), WORDS))
                .isEmpty();
    }

    @Test
    void whatIsNoNumberIsNoThreshold() {
        assertThat(new SettingText("", "", " ", "", "").setting().threshold()).isNull();
        assertThat(new SettingText("", "", "高", "", "").setting().threshold()).isNaN();
    }
}
