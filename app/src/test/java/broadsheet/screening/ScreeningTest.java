package broadsheet.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.kernel.Language;
import broadsheet.kernel.Words;
import broadsheet.screening.model.AbuseModel;
import broadsheet.screening.words.WordRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreeningTest {
    private static final Screening SCREENING = Screening.standard();

    @Test
    void anInsultWaitsForAPersonWithWordsAndClause() {
        var text = "你這個王八蛋，少來了";
        var verdict = SCREENING.post(Draft.of(text));

        assertThat(verdict.answer()).isEqualTo(Answer.HOLD);
        var finding = verdict.findings().getFirst();
        assertThat(finding.phase()).isEqualTo("words");
        assertThat(finding.clause()).isEqualTo("R2");
        assertThat(text.substring(finding.from(), finding.to())).isEqualTo("王八蛋");
    }

    @Test
    void aWordInsideALongerOneIsNotToldBesides() {
        assertThat(SCREENING.nickname("王-八-蛋").findings())
                .extracting(Finding::rule)
                .containsExactly("王八蛋");
    }

    @Test
    void aMildWordIsANudge() {
        var verdict = SCREENING.post(Draft.of("這種服務真是白目，希望可以改進"));

        assertThat(verdict.findings()).extracting(Finding::phase).contains("words");
        assertThat(verdict.findings().getFirst().answer()).isEqualTo(Answer.NUDGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天市政府公布了新的公車路線，方便多了。", "請問報名到什麼時候截止？", "謝謝記者的整理，很清楚。"})
    void ordinaryPostsPass(String text) {
        assertThat(SCREENING.post(Draft.of(text)).answer()).isEqualTo(Answer.PASS);
    }

    @Test
    void whoDidNotAgreeOrIsSuspendedMayNotPost() {
        assertThat(phase(new Writer(false, false, 5, 0, 0))).isEqualTo("agreement");
        assertThat(phase(new Writer(true, true, 5, 0, 0))).isEqualTo("standing");
        assertThat(phase(new Writer(true, false, 5, 60, 0))).isEqualTo("flood");
        assertThat(phase(new Writer(true, false, 5, 0, 9))).isEqualTo("repeat");
    }

    private static String phase(Writer writer) {
        return SCREENING
                .post(new Draft("早安", writer, Draft.Mode.OPEN))
                .findings()
                .getFirst()
                .phase();
    }

    @Test
    void aClosedDiscussionTakesNothingAndAReviewedOneHoldsAll() {
        assertThat(SCREENING
                        .post(new Draft("早安", Writer.USUAL, Draft.Mode.CLOSED))
                        .answer())
                .isEqualTo(Answer.REFUSE);
        assertThat(SCREENING
                        .post(new Draft("早安", Writer.USUAL, Draft.Mode.REVIEWED))
                        .answer())
                .isEqualTo(Answer.HOLD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"垃圾車幾點會到這條街？", "狗狗走失了請幫忙留意", "他是中度智障者，需要大家協助"})
    void harmlessPhrasesAreNotLookedAt(String text) {
        assertThat(SCREENING.post(Draft.of(text)).answer()).isEqualTo(Answer.PASS);
    }

    @Test
    void advertisementsAreHeld() {
        assertThat(SCREENING.post(Draft.of("免費明牌，保證獲利，加賴 line: win888888")).findings())
                .extracting(Finding::phase)
                .contains("contact");
    }

    @Test
    void phasesThatAreNotListedAreNotAsked() {
        var limits = new ScreeningLimits(List.of("length"), 0, 10, 5, 2, 0);
        var screening = new Screening(WordRules.standard(), AbuseModel.standard(), limits);

        assertThat(screening.post(Draft.of("王八蛋")).answer()).isEqualTo(Answer.PASS);
        assertThat(screening.post(Draft.of("一二三四五六七八九十十一")).answer()).isEqualTo(Answer.REFUSE);
    }

    @Test
    void anUnknownPhaseIsADefect() {
        var limits = new ScreeningLimits(List.of("astrology"), 0, 10, 5, 2, 0);

        assertThatThrownBy(() -> new Screening(WordRules.standard(), AbuseModel.standard(), limits))
                .hasMessageContaining("astrology");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "智障仔",
                "白-癡",
                "𝐛𝐚𝐢𝐜𝐡𝐢",
                "版主",
                "系統通知",
                "Аdmin",
                "ａｄｍｉｎ１",
                "加LINE：win5566",
                "飆股老師",
                "\u200b",
                "豬腦袋王八蛋",
                "ｓｈａｂｉ",
                "媽的123",
                "客服專員",
                "系統公告",
                "當舖借錢快"
            })
    void badNamesAreRefused(String name) {
        assertThat(SCREENING.nickname(name).answer()).isEqualTo(Answer.REFUSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "haobaichi",
                "陳小明",
                "愛吃白米飯",
                "台北七張居民",
                "幹練的上班族",
                "操場跑者",
                "Adeline",
                "1314",
                "咖啡管理學生",
                "媽的手藝小館",
                "登山社社長",
                "系統廚具達人",
                "小額採購員",
                "馬的飼養員"
            })
    void goodNamesPass(String name) {
        assertThat(SCREENING.nickname(name).answer()).isEqualTo(Answer.PASS);
    }

    @Test
    void namesThatSoundLikeAnInsultWaitForAPerson() {
        assertThat(SCREENING.nickname("bai chi").answer()).isEqualTo(Answer.HOLD);
        assertThat(SCREENING.nickname("障智").answer()).isEqualTo(Answer.HOLD);
        assertThat(SCREENING.nickname("聯合報記者").answer()).isEqualTo(Answer.HOLD);
    }

    @Test
    void everyPhaseHasItsWords() {
        for (var language : Language.values()) {
            var words = Words.of("screening", language);
            for (var phase : ScreeningLimits.STANDARD.phases()) {
                assertThat(words.has("screening.phase." + phase)).as(phase).isTrue();
            }
        }
    }
}
