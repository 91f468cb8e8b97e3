package broadsheet.platform.http;

import broadsheet.kernel.Problem;
import java.time.Duration;

/// When something must be done, by the clock that is never set.
record Deadline(Duration within, long end) {
    static Deadline in(Duration within) {
        return new Deadline(within, System.nanoTime() + within.toNanos());
    }

    long nanosLeft() {
        return Math.max(0, end - System.nanoTime());
    }

    Problem missed() {
        return Problem.of(Problem.Kind.INVALID, "http.slow", Long.toString(within.toSeconds()));
    }
}
