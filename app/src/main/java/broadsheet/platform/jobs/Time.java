package broadsheet.platform.jobs;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

final class Time {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
