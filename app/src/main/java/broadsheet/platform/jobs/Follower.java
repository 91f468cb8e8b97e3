package broadsheet.platform.jobs;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Work that follows what happens, in a thread of its own: step after step while there is something to do, then when
/// it is woken and soon after, and every two seconds for what nobody told. A step that fails is tried again.
public final class Follower {
    private static final Logger LOG = Logger.getLogger(Follower.class);
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(10);

    private final String name;
    private final boolean serving;
    private final Duration rest;
    private final BooleanSupplier step;
    private final Alarm alarm = new Alarm(POLL);
    private volatile boolean running;
    private @Nullable Thread thread;

    /// @param name of the thread, and in the log
    /// @param serving false for a command: nothing is followed then
    /// @param step does some of what waits; false when nothing does
    public Follower(String name, boolean serving, BooleanSupplier step) {
        this(name, serving, Duration.ZERO, step);
    }

    /// The same with a rest after every step, so that what happens many times a second is done together.
    ///
    /// @param rest not longer than readers may wait for what it does
    public Follower(String name, boolean serving, Duration rest, BooleanSupplier step) {
        this.name = name;
        this.serving = serving;
        this.rest = rest;
        this.step = step;
    }

    /// Begins.
    public void start() {
        if (!serving) {
            return;
        }
        running = true;
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /// There is something to do.
    public void wake() {
        alarm.wake();
    }

    /// No further step begins, and one that fails now is not told of.
    public void leave() {
        running = false;
        alarm.wake();
    }

    /// Ends, and waits for the step under way: what it works with is closed afterwards.
    public void stop() {
        leave();
        if (thread != null) {
            try {
                thread.join(LONGEST_STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        while (running) {
            try {
                step();
            } catch (InterruptedException e) {
                running = false;
            }
        }
    }

    private void step() throws InterruptedException {
        try {
            if (!step.getAsBoolean()) {
                alarm.await();
            }
            Thread.sleep(rest);
        } catch (RuntimeException e) {
            if (running) {
                LOG.errorf(e, "%s: not done, trying again", name);
                alarm.await(POLL);
            }
        }
    }
}
