package broadsheet.platform.cache;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Runs work beside the event loop.
interface Worker {
    /// Soon, on a thread that may block.
    void run(Runnable task);

    /// Later, on a thread that may block.
    void after(Duration wait, Runnable task);

    /// Stops taking work.
    void stop();

    /// Virtual threads, and one thread for the time.
    static Worker ofVirtualThreads() {
        return new Worker() {
            private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("pages-timer").factory());

            @Override
            public void run(Runnable task) {
                Thread.ofVirtual().name("page").start(task);
            }

            @Override
            public void after(Duration wait, Runnable task) {
                if (!timer.isShutdown()) {
                    var _ = timer.schedule(() -> run(task), wait.toMillis(), TimeUnit.MILLISECONDS);
                }
            }

            @Override
            public void stop() {
                timer.shutdownNow();
            }
        };
    }
}
