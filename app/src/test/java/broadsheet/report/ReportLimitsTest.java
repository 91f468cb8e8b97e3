package broadsheet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// FIELD E7: abuse of reporting is slowed by how often somebody was right.
class ReportLimitsTest {
    private static final ReportLimits.Knobs KNOBS = new Knobs(20, 40, 200);

    private static long taken(double accuracy, int tries) {
        var limits = new ReportLimits(KNOBS);
        return IntStream.range(0, tries)
                .filter(_ -> limits.often("somebody", "203.0.113.7", accuracy).isEmpty())
                .count();
    }

    @ParameterizedTest
    @CsvSource({"1.0, 20", "0.5, 20", "0.25, 10", "0.1, 4", "0.001, 2"})
    void e7WhoIsRarelyRightReportsLessOften(double accuracy, int many) {
        assertThat(taken(accuracy, 25)).isEqualTo(many);
    }

    @Test
    void oneAddressHasNoMoreThanItsOwnLimitWhoeverReportsFromIt() {
        var limits = new ReportLimits(KNOBS);
        var taken = IntStream.range(0, 50)
                .filter(n -> limits.often("somebody" + n, "203.0.113.7", 1).isEmpty())
                .count();
        assertThat(taken).isEqualTo(40);
    }

    private record Knobs(int perReporter, int perAddress, int perNetwork) implements ReportLimits.Knobs {
        @Override
        public Duration window() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration addressKept() {
            return Duration.ofDays(90);
        }

        @Override
        public Duration kept() {
            return Duration.ofDays(180);
        }
    }
}
