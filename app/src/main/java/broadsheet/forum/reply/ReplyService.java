package broadsheet.forum.reply;

import broadsheet.forum.CommentPosted;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Keeps telling in a thread of its own while the paper serves.
@Singleton
final class ReplyService {
    private static final Logger LOG = Logger.getLogger(ReplyService.class);
    private static final int POLL_SECONDS = 2;

    private final ReplyFollower follower;
    private final boolean serving;
    private final Semaphore heard = new Semaphore(0);
    private volatile boolean running;

    ReplyService(
            ReplyFollower follower,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.follower = follower;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            running = true;
            Thread.ofPlatform().daemon().name("replies").start(this::run);
        }
    }

    void hear(@Observes CommentPosted event) {
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
                    LOG.errorf(e, "replies: members could not be told; trying again");
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
