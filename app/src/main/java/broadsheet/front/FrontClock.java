package broadsheet.front;

import broadsheet.platform.jobs.Follower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Arranges front pages when their moment has come.
@Singleton
final class FrontClock {
    private final Follower follower;

    FrontClock(
            PlannedFronts fronts, @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        follower = new Follower("fronts", serving, fronts::arrangeNext);
    }

    void start(@Observes StartupEvent event) {
        follower.start();
    }

    void on(@Observes FrontPlanned event) {
        follower.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }
}
