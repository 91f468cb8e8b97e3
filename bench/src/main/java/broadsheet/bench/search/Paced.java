package broadsheet.bench.search;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Does things at a steady rate. What is late makes what follows late, and both are counted from when they were due.
final class Paced {
    private static final double MILLI = 1e6;

    private final long step;
    private long due = System.nanoTime();

    Paced(int perSecond) {
        step = 1_000_000_000L / perSecond;
    }

    /// Milliseconds from when it was due to its end.
    double millis(Callable<?> work) throws Exception {
        due += step;
        for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
        work.call();
        return (System.nanoTime() - due) / MILLI;
    }
}
