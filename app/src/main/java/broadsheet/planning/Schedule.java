package broadsheet.planning;

import broadsheet.platform.jobs.Follower;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Publishes stories when their moment has come.
@Singleton
final class Schedule {
    private final Follower follower;

    Schedule(Plans plans, @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        follower = new Follower("schedule", serving, plans::publishNext);
    }

    void start(@Observes StartupEvent event) {
        follower.start();
    }

    void on(@Observes PlanChanged event) {
        follower.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        follower.stop();
    }
}
