package broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.kernel.Language;
import broadsheet.related.Related.Reason;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReasonWordsTest {
    private static final Instant NOON = Instant.parse("2026-11-25T04:00:00Z");

    private static String event(Duration later, Language language) {
        return ReasonWords.of(new Reason.SameEvent(), NOON, NOON.plus(later), language);
    }

    @Test
    void anEventSaysHowMuchEarlierOrLaterTheOtherStoryIs() {
        assertThat(event(Duration.ofHours(-3), Language.ZH_HANT)).isEqualTo("同一事件・早 3 小時");
        assertThat(event(Duration.ofMinutes(25), Language.ZH_HANT)).isEqualTo("同一事件・晚 25 分鐘");
        assertThat(event(Duration.ofDays(-3), Language.ZH_HANT)).isEqualTo("同一事件・早 3 天");
        assertThat(event(Duration.ofHours(-47), Language.EN)).isEqualTo("The same event, 47 hours earlier");
        assertThat(event(Duration.ofHours(1), Language.EN)).isEqualTo("The same event, 1 hour later");
        assertThat(event(Duration.ofMinutes(-1), Language.EN)).isEqualTo("The same event, 1 minute earlier");
    }

    @Test
    void storiesOfTheSameMinuteOrNotPublishedYetSayOnlyWhy() {
        assertThat(event(Duration.ofSeconds(30), Language.ZH_HANT)).isEqualTo("同一事件");
        assertThat(ReasonWords.of(new Reason.SameEvent(), null, NOON, Language.ZH_HANT))
                .isEqualTo("同一事件");
        assertThat(ReasonWords.of(new Reason.SameSubject("岱鋒精密"), NOON, NOON, Language.ZH_HANT))
                .isEqualTo("同談岱鋒精密");
    }
}
