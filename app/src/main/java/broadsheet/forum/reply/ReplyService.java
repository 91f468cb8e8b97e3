package broadsheet.forum.reply;

import broadsheet.forum.CommentsPosted;
import broadsheet.platform.jobs.Follower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps telling while the paper serves.
@Singleton
final class ReplyService {
    private final boolean serving;
    private final Follower follower;

    ReplyService(
            ReplyFollower replies,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.serving = serving;
        follower = new Follower("replies", replies::step);
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            follower.start();
        }
    }

    void hear(@Observes CommentsPosted event) {
        follower.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }
}
