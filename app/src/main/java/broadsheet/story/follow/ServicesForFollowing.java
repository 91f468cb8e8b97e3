package broadsheet.story.follow;

import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Stories;
import broadsheet.story.follow.StoryFollowing.Services;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

final class ServicesForFollowing {
    @Produces
    @Singleton
    Services services(Database database, Stories stories, Outbox outbox, Clock clock) {
        return new Services(database, stories, outbox, clock);
    }
}
