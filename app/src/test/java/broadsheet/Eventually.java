package broadsheet;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for what happens by itself.
public final class Eventually {
    private static final long STEP = Duration.ofMillis(10).toNanos();

    private Eventually() {}

    /// Returns once the condition holds, and says after how long; an [AssertionError] when it does not within the
    /// time.
    public static Duration within(Duration time, BooleanSupplier condition) {
        var start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > time.toNanos()) {
                throw new AssertionError("not within " + time);
            }
            LockSupport.parkNanos(STEP);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
