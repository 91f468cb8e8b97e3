package broadsheet.story.follow;

import broadsheet.platform.db.Database;
import broadsheet.platform.events.Event;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Stories;
import broadsheet.story.StoriesChanged;
import broadsheet.story.Story;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Takes in every story that is stored: what is done with it and how far that came are one transaction, so nothing is
/// taken twice or left out, whichever node stops.
public final class StoryFollowing {
    private static final int EVENTS = 100;

    /// The outbox forgets after 14 days.
    private static final Duration STALE = Duration.ofDays(10);

    private final Database database;
    private final Stories stories;
    private final Outbox outbox;
    private final Clock clock;
    private final Progress.Keeper keeper;
    private final int many;
    private final Function<Event, Collection<Long>> told;

    private StoryFollowing(
            Services services, Progress.Keeper keeper, int many, Function<Event, Collection<Long>> told) {
        database = services.database;
        stories = services.stories;
        outbox = services.outbox;
        clock = services.clock;
        this.keeper = keeper;
        this.many = many;
        this.told = told;
    }

    /// What following needs of the paper.
    public record Services(Database database, Stories stories, Outbox outbox, Clock clock) {}

    /// Follows what changes of stories themselves.
    ///
    /// @param many stories at once
    public static StoryFollowing changes(Services services, Progress.Keeper keeper, int many) {
        return new StoryFollowing(services, keeper, many, StoryFollowing::changed);
    }

    /// Follows events that someone chooses.
    ///
    /// @param told the stories that an event is about; none for other events
    public static StoryFollowing events(
            Services services, Progress.Keeper keeper, int many, Function<Event, Collection<Long>> told) {
        return new StoryFollowing(services, keeper, many, told);
    }

    /// The stories of an event of stories.
    public static Collection<Long> changed(Event event) {
        return event instanceof StoriesChanged(var changes)
                ? changes.stream().map(StoriesChanged.Changed::id).toList()
                : List.of();
    }

    /// Takes in some of what waits, by number; false when nothing waits or another node is at it.
    public boolean step(Consumer<List<Story>> work) {
        return database.transaction(
                () -> keeper.lock().map(progress -> step(progress, work)).orElse(false));
    }

    private boolean step(Progress progress, Consumer<List<Story>> work) {
        var filled = progress.filledTo();
        if (filled != null) {
            return fill(progress, filled, work);
        }
        return progress.at().isBefore(clock.instant().minus(STALE)) ? fill(progress, 0, work) : follow(progress, work);
    }

    private boolean fill(Progress progress, long filled, Consumer<List<Story>> work) {
        // Taken before the first story is read: what changes meanwhile comes again as an event.
        var place = filled == 0 ? outbox.now() : progress.place();
        var some = stories.after(filled, many);
        work.accept(some);
        var reached = some.isEmpty() ? null : some.getLast().id();
        keeper.save(new Progress(place, reached, clock.instant()));
        return true;
    }

    private boolean follow(Progress progress, Consumer<List<Story>> work) {
        var reached = progress.place();
        var ids = new LinkedHashSet<Long>();
        for (var entry : outbox.after(progress.place(), EVENTS)) {
            if (!ids.isEmpty() && ids.size() >= many) {
                break;
            }
            reached = entry.place();
            ids.addAll(told.apply(entry.event()));
        }
        if (reached.equals(progress.place())) {
            return false;
        }
        work.accept(stories.all(ids).stream()
                .sorted(Comparator.comparingLong(Story::id))
                .toList());
        keeper.save(new Progress(reached, null, clock.instant()));
        return true;
    }
}
