package broadsheet.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FollowerTest {
    private static final Duration BEFORE_IT_WOULD_LOOK_BY_ITSELF = Duration.ofSeconds(1);

    private final AtomicInteger steps = new AtomicInteger();

    @Test
    void whatIsThereOnlyAMomentAfterItWasToldIsDoneSoon() {
        var follower = new Follower("told-early", true, this::nothingYet);
        follower.start();
        Eventually.within(BEFORE_IT_WOULD_LOOK_BY_ITSELF, () -> steps.get() == 1);
        follower.wake();
        Eventually.within(BEFORE_IT_WOULD_LOOK_BY_ITSELF, () -> steps.get() >= 4);
        follower.stop();
    }

    @Test
    void aProcessThatServesNobodyFollowsNothing() {
        var follower = new Follower("command", false, this::nothingYet);
        follower.start();
        follower.wake();
        follower.stop();
        assertThat(steps).hasValue(0);
    }

    private boolean nothingYet() {
        steps.incrementAndGet();
        return false;
    }
}
