package broadsheet.related;

import broadsheet.embedding.StoriesEmbedded;
import broadsheet.platform.jobs.Follower;
import broadsheet.story.StoriesChanged;
import broadsheet.twin.TwinsChanged;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps related news as they should be while the paper serves, and checks all of them every night.
@Singleton
final class RelatedJobs {
    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");
    private static final LocalTime NIGHT = LocalTime.of(3, 30);

    private final RelatedFollower follower;
    private final RelatedCheck check;
    private final CheckStore checks;
    private final Clock clock;
    private final boolean serving;
    private final Follower thread;
    private volatile boolean running = true;
    /// What the last check found; negative when there was none.
    private volatile long violations = -1;
    private Instant next;

    RelatedJobs(
            RelatedFollower follower,
            RelatedCheck check,
            CheckStore checks,
            Clock clock,
            MeterRegistry metrics,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.follower = follower;
        this.check = check;
        this.checks = checks;
        this.clock = clock;
        this.serving = serving;
        next = nextNight(clock.instant());
        thread = new Follower("related", serving, this::step);
        metrics.gauge("broadsheet.related.violations", this, jobs -> jobs.violations);
    }

    private static Instant nextNight(Instant now) {
        var night = ZonedDateTime.ofInstant(now, TAIPEI).with(NIGHT);
        return (night.toInstant().isAfter(now) ? night : night.plusDays(1)).toInstant();
    }

    private boolean step() {
        if (follower.step()) {
            return true;
        }
        var now = clock.instant();
        if (!now.isBefore(next)) {
            var since = next;
            next = nextNight(now);
            check.run(since, this::goOn);
            checks.last().ifPresent(last -> violations = last.violated());
        }
        return false;
    }

    /// A long check keeps nothing waiting.
    private boolean goOn() {
        follower.step();
        return running;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            checks.last().ifPresent(last -> violations = last.violated());
            thread.start();
        }
    }

    void hear(@Observes StoriesChanged event) {
        thread.wake();
    }

    void hear(@Observes TwinsChanged event) {
        thread.wake();
    }

    void hear(@Observes StoriesEmbedded event) {
        thread.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        running = false;
        thread.stop();
    }
}
