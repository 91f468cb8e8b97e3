package broadsheet.readertag;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.readertag.VoiceWeight.Past;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VoiceWeightTest {
    private static final Past NONE = new Past(0, 0);

    private static double weight(int days, int comments, Past past) {
        return new VoiceWeight(Duration.ofDays(days), comments, past).value();
    }

    @Test
    void aFreshAccountWeighsLittleAndAnOldOneWhoWritesMore() {
        assertThat(weight(0, 0, NONE)).isEqualTo(0.3);
        assertThat(weight(3, 0, NONE)).isEqualTo(0.6);
        assertThat(weight(10, 0, NONE)).isEqualTo(1);
        assertThat(weight(400, 0, NONE)).isEqualTo(1.3);
        assertThat(weight(400, 10, NONE)).isEqualTo(1.65);
    }

    @Test
    void nobodyWeighsMoreThanTwo() {
        assertThat(weight(4_000, 1_000_000, new Past(900, 0))).isEqualTo(2);
    }

    @Test
    void whoWasWrongBeforeWeighsLess() {
        assertThat(weight(400, 20, new Past(0, 2))).isEqualTo(1);
        assertThat(weight(400, 20, new Past(8, 2))).isGreaterThan(1.6);
        assertThat(weight(0, 0, new Past(0, 1_000))).isEqualTo(0.05);
    }
}
