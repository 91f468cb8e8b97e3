package broadsheet.platform.jobs;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Wakes one thread that waits for something to do. What it was told of may be there only a moment later, since the
/// outbox gives an event once every transaction that began before it has ended: after it was woken its waits are short,
/// and each is longer than the one before.
public final class Alarm {
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final Duration longest;
    private final Semaphore heard = new Semaphore(0);
    private Duration next;

    /// @param longest wait of a thread that nobody wakes
    public Alarm(Duration longest) {
        this.longest = longest;
        next = longest;
    }

    /// There is something to do.
    public void wake() {
        heard.release();
    }

    /// Waits until it is woken, or a while.
    public void await() throws InterruptedException {
        if (await(next)) {
            next = shorter(SHORTEST);
        } else {
            next = shorter(next.multipliedBy(2));
        }
    }

    /// Waits until it is woken, or this long; true when it was woken.
    public boolean await(Duration time) throws InterruptedException {
        var woken = heard.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        if (woken) {
            heard.drainPermits();
        }
        return woken;
    }

    private Duration shorter(Duration time) {
        return time.compareTo(longest) < 0 ? time : longest;
    }
}
