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
import java.util.Optional;
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

    /// What the next step would take in, for work that is too long for its transaction: whoever follows the outbox
    /// waits for every transaction that is open. Empty also when another node is at it.
    public List<Story> ahead() {
        return database.transaction(
                () -> keeper.lock().flatMap(this::next).map(Batch::stories).orElse(List.of()));
    }

    /// Takes in some of what waits, by number; false when nothing waits or another node is at it.
    public boolean step(Consumer<List<Story>> work) {
        return database.transaction(() -> {
            var batch = keeper.lock().flatMap(this::next);
            batch.ifPresent(some -> {
                work.accept(some.stories());
                keeper.save(some.after());
            });
            return batch.isPresent();
        });
    }

    private Optional<Batch> next(Progress progress) {
        var filled = progress.filledTo();
        if (filled != null) {
            return Optional.of(fill(progress, filled));
        }
        return progress.at().isBefore(clock.instant().minus(STALE)) ? Optional.of(fill(progress, 0)) : follow(progress);
    }

    private Batch fill(Progress progress, long filled) {
        // Taken before the first story is read: what changes meanwhile comes again as an event.
        var place = filled == 0 ? outbox.now() : progress.place();
        var some = stories.after(filled, many);
        var reached = some.isEmpty() ? null : some.getLast().id();
        return new Batch(some, new Progress(place, reached, clock.instant()));
    }

    private Optional<Batch> follow(Progress progress) {
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
            return Optional.empty();
        }
        var some = stories.all(ids).stream()
                .sorted(Comparator.comparingLong(Story::id))
                .toList();
        return Optional.of(new Batch(some, new Progress(reached, null, clock.instant())));
    }

    /// @param after how far one has come with these stories
    private record Batch(List<Story> stories, Progress after) {}
}
