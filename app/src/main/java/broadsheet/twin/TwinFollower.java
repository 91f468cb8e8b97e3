package broadsheet.twin;

import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Stories;
import broadsheet.story.StoriesChanged;
import broadsheet.story.Story;
import broadsheet.text.Fingerprint;
import broadsheet.twin.TwinStore.Print;
import broadsheet.twin.TwinStore.Progress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Compares every story that is stored, once, on whichever node comes first: how far it has come stands in the
/// database, in the same transaction as what was found.
@Singleton
final class TwinFollower {
    private static final int STORIES = 50;
    private static final int EVENTS = 100;
    private static final int MOST_COMPARED = 40;

    /// The outbox forgets after 14 days.
    private static final Duration STALE = Duration.ofDays(10);

    private final Database database;
    private final TwinStore store;
    private final Stories stories;
    private final Outbox outbox;
    private final Clock clock;

    TwinFollower(Database database, TwinStore store, Stories stories, Outbox outbox, Clock clock) {
        this.database = database;
        this.store = store;
        this.stories = stories;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Takes in some of what waits; false when nothing waits or another node is at it.
    boolean step() {
        return database.transaction(() -> store.lock().map(this::step).orElse(false));
    }

    private boolean step(Progress progress) {
        var filled = progress.filledTo();
        if (filled != null) {
            return fill(progress, filled);
        }
        return progress.at().isBefore(clock.instant().minus(STALE)) ? fill(progress, 0) : follow(progress);
    }

    private boolean fill(Progress progress, long filled) {
        // Taken before the first story is read: what changes meanwhile comes again as an event.
        var place = filled == 0 ? outbox.now() : progress.place();
        var some = stories.after(filled, STORIES);
        take(some);
        var reached = some.isEmpty() ? null : some.getLast().id();
        store.save(new Progress(place, reached, clock.instant()));
        return true;
    }

    private boolean follow(Progress progress) {
        var reached = progress.place();
        var ids = new LinkedHashSet<Long>();
        for (var entry : outbox.after(progress.place(), EVENTS)) {
            if (!ids.isEmpty() && ids.size() >= STORIES) {
                break;
            }
            reached = entry.place();
            if (entry.event() instanceof StoriesChanged(var changes)) {
                changes.forEach(change -> ids.add(change.id()));
            }
        }
        if (reached.equals(progress.place())) {
            return false;
        }
        take(stories.all(ids).stream()
                .sorted(Comparator.comparingLong(Story::id))
                .toList());
        store.save(new Progress(reached, null, clock.instant()));
        return true;
    }

    private void take(List<Story> some) {
        var changed = new HashSet<Long>();
        var prints = new HashMap<Long, Fingerprint>();
        some.forEach(story -> changed.addAll(compare(story, prints)));
        if (!changed.isEmpty()) {
            outbox.append(new TwinsChanged(changed));
        }
    }

    /// The stories whose twins are others now.
    private Set<Long> compare(Story story, Map<Long, Fingerprint> prints) {
        var print = print(story, prints);
        var found = print.isTiny() ? List.<Twin>of() : found(story, print, prints);
        if (print.isTiny()) {
            store.remove(story.id());
        }
        var before = store.of(story.id());
        if (Set.copyOf(before).equals(Set.copyOf(found))) {
            return Set.of();
        }
        store.replace(story.id(), found);
        var changed = new HashSet<Long>(Set.of(story.id()));
        before.forEach(twin -> changed.add(twin.story()));
        found.forEach(twin -> changed.add(twin.story()));
        return changed;
    }

    private List<Twin> found(Story story, Fingerprint print, Map<Long, Fingerprint> prints) {
        var moment = moment(story);
        var bands = Arrays.stream(print.bands()).boxed().toList();
        var row = new Print(story.id(), moment, bands, print.simHash());
        store.put(row);
        var alike = store.alike(row, moment.minus(TwinJudge.APART), moment.plus(TwinJudge.APART), MOST_COMPARED);
        if (alike.isEmpty()) {
            return List.of();
        }
        return stories.all(alike).stream()
                .map(other -> new Compared(other.id(), print.likeness(print(other, prints))))
                .filter(one -> TwinJudge.areTwins(one.likeness))
                .map(one -> new Twin(one.story, TwinJudge.percent(one.likeness)))
                .toList();
    }

    private static Fingerprint print(Story story, Map<Long, Fingerprint> prints) {
        return prints.computeIfAbsent(
                story.id(),
                _ -> TwinJudge.print(
                        story.content().headline(), story.content().body().plainText()));
    }

    private static Instant moment(Story story) {
        return Objects.requireNonNullElse(story.published(), story.created());
    }

    private record Compared(long story, Fingerprint.Likeness likeness) {}
}
