package broadsheet.twin;

import broadsheet.story.StoriesChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Answers from what was found, and keeps comparing in a thread of its own while the paper serves.
@Singleton
final class TwinService implements Twins {
    private static final Logger LOG = Logger.getLogger(TwinService.class);
    private static final int POLL_SECONDS = 2;

    private final TwinStore store;
    private final TwinFollower follower;
    private final boolean serving;
    private final Semaphore heard = new Semaphore(0);
    private volatile boolean running;

    TwinService(
            TwinStore store,
            TwinFollower follower,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.store = store;
        this.follower = follower;
        this.serving = serving;
    }

    @Override
    public List<Twin> of(long story) {
        return store.of(story);
    }

    @Override
    public Map<Long, Set<Long>> among(Collection<Long> stories) {
        if (stories.size() < 2) {
            return Map.of();
        }
        var twins = new HashMap<Long, Set<Long>>();
        for (var pair : store.among(stories)) {
            twins.computeIfAbsent(pair.story(), _ -> new HashSet<>()).add(pair.twin());
        }
        return twins;
    }

    @Override
    public void catchUp() {
        while (follower.step()) {
            // until nothing waits
        }
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            running = true;
            Thread.ofPlatform().daemon().name("twins").start(this::run);
        }
    }

    void hear(@Observes StoriesChanged event) {
        heard.release();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        heard.release();
    }

    private void run() {
        while (running) {
            try {
                if (!follower.step()) {
                    await();
                }
            } catch (RuntimeException e) {
                if (running) {
                    LOG.errorf(e, "twins: stories could not be compared; trying again");
                    await();
                }
            }
        }
    }

    private void await() {
        try {
            if (heard.tryAcquire(POLL_SECONDS, TimeUnit.SECONDS)) {
                heard.drainPermits();
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }
}
