package broadsheet.search.index;

import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.jobs.Alarm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.apache.lucene.store.LockObtainFailedException;
import org.jboss.logging.Logger;

/// Keeps an index going in a thread of its own while the paper serves.
public final class IndexWorker {
    private static final Logger LOG = Logger.getLogger(IndexWorker.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final IndexKeeper<?, ?> keeper;
    private final String name;
    private final Alarm alarm;
    private volatile boolean running;

    /// Does nothing yet.
    public IndexWorker(IndexKeeper<?, ?> keeper, String name, Duration poll) {
        this.keeper = keeper;
        this.name = name;
        alarm = new Alarm(poll);
    }

    /// Begins.
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    /// Something changed: looks at once.
    public void hear() {
        alarm.wake();
    }

    /// Ends, and keeps what was taken in.
    public void stop() throws IOException {
        running = false;
        alarm.wake();
        keeper.stop();
    }

    /// Does something that this process must have the index for; refused with `search.index.busy` when another has it.
    public Outcome<SearchState> alone(Work work) {
        try {
            work.run();
            return Outcome.done(keeper.state());
        } catch (LockObtainFailedException e) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "search.index.busy"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
            if (!keeper.step()) {
                alarm.await();
            }
        } catch (LockObtainFailedException e) {
            LOG.warnf("%s: another process has the index; waiting for it", name);
            alarm.await(PAUSE);
        } catch (IOException | RuntimeException e) {
            if (running) {
                LOG.errorf(e, "%s: the index could not follow; trying again", name);
                alarm.await(PAUSE);
            }
        }
    }

    /// What is done alone.
    @FunctionalInterface
    public interface Work {
        void run() throws IOException;
    }
}
