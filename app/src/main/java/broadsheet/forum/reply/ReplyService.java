package broadsheet.forum.reply;

import broadsheet.forum.CommentsPosted;
import broadsheet.platform.jobs.Follower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps telling while the paper serves.
@Singleton
final class ReplyService {
    /// In a lively discussion every commit of its own would cost as much as those of the writers.
    private static final Duration REST = Duration.ofMillis(200);

    private final Follower follower;

    ReplyService(
            ReplyFollower replies,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        follower = new Follower("replies", serving, REST, replies::step);
    }

    void start(@Observes StartupEvent event) {
        follower.start();
    }

    void hear(@Observes CommentsPosted event) {
        follower.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }
}
