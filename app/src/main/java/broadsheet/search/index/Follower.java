package broadsheet.search.index;

import broadsheet.platform.events.Outbox;
import broadsheet.platform.events.Outbox.Place;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.LongConsumer;

/// Keeps an index as its source is: reads everything once, then follows the events from where it stood. Not for
/// several threads at once.
final class Follower<T> {
    private static final Comparator<Place> OLDEST_FIRST =
            Comparator.comparingLong(Place::transaction).thenComparingLong(Place::number);
    private static final Duration ONE_DAY = Duration.ofDays(1);
    private static final Duration SHOW_EVERY = Duration.ofMillis(400);
    private static final int EVENTS = 200;
    private static final int ENOUGH = 500;
    private static final int ITEMS = 250;
    private static final int SHOWN_EVERY = 2_000;

    private final Engine<T> engine;
    private final Source<T> source;
    private final Outbox outbox;
    private final Clock clock;
    private volatile Place place = Place.START;
    /// Up to where what was taken in can be found.
    private volatile Place found = Place.START;
    private Instant committed = Instant.MIN;
    private Instant shown = Instant.MIN;
    private boolean dirty;
    private boolean hidden;
    private boolean asked;
    private boolean forgetting;

    Follower(Engine<T> engine, Source<T> source, Outbox outbox, Clock clock) {
        this.engine = engine;
        this.source = source;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Finds its place in the outbox; false when there is none that can be trusted, so that [#rebuild] must
    /// come first.
    boolean resume(Duration stale) {
        var commit = engine.committed().orElse(null);
        if (commit == null
                || commit.at().isBefore(clock.instant().minus(stale))
                || OLDEST_FIRST.compare(commit.place(), outbox.now()) > 0) {
            return false;
        }
        place = commit.place();
        found = place;
        committed = commit.at();
        return true;
    }

    /// Reads everything into the emptied index. What is thrown leaves the index half made: close it.
    ///
    /// @param showing true when readers may see the index grow
    void rebuild(boolean showing, LongConsumer progress) throws IOException {
        // Taken before the first item is read: what changes meanwhile comes again as an event.
        var from = outbox.now();
        engine.clear();
        long read = 0;
        for (var page = source.after(0, ITEMS); page.last() > 0; page = source.after(page.last(), ITEMS)) {
            engine.replace(List.of(), page.visible());
            read += page.read();
            progress.accept(read);
            if (showing && read % SHOWN_EVERY == 0) {
                engine.refresh();
            }
        }
        place = from;
        dirty = true;
        engine.refresh();
        found = place;
        commit();
    }

    /// Takes in some of what waits, and shows it; false when nothing waited.
    boolean follow() throws IOException {
        var ids = new LinkedHashSet<Long>();
        var reached = place;
        for (var entry : outbox.after(place, EVENTS)) {
            reached = entry.place();
            asked |= entry.event() instanceof RebuildAsked;
            forgetting |= source.forgets(entry.event());
            ids.addAll(source.changed(entry.event()));
            if (ids.size() >= ENOUGH) {
                break;
            }
        }
        if (reached.equals(place)) {
            show(Duration.ZERO);
            return false;
        }
        take(List.copyOf(ids));
        place = reached;
        dirty = true;
        hidden = true;
        show(ids.size() < ENOUGH ? Duration.ZERO : SHOW_EVERY);
        forget();
        return true;
    }

    /// Readers hold the files they read: they come to the new ones before the old can go.
    private void forget() throws IOException {
        if (forgetting) {
            engine.purge();
            engine.refresh();
            commit();
            forgetting = false;
        }
    }

    /// True once after somebody asked for a rebuild.
    boolean rebuildAsked() {
        var was = asked;
        asked = false;
        return was;
    }

    /// Each showing makes a small segment that has to be merged later: while much waits, it is not done every time.
    private void show(Duration age) throws IOException {
        var now = clock.instant();
        if (hidden && !now.isBefore(shown.plus(age))) {
            engine.refresh();
            found = place;
            shown = now;
            hidden = false;
        }
    }

    private void take(List<Long> ids) throws IOException {
        for (int i = 0; i < ids.size(); i += ITEMS) {
            var some = ids.subList(i, Math.min(ids.size(), i + ITEMS));
            engine.replace(some, source.visible(some));
        }
    }

    /// Commits when there is something to keep and the last commit is older than this; once a day in any case,
    /// so that the index of a quiet paper does not look forsaken.
    void commitAfter(Duration age) throws IOException {
        var due = dirty ? age : ONE_DAY;
        if (!clock.instant().isBefore(committed.plus(due))) {
            commit();
        }
    }

    private void commit() throws IOException {
        committed = clock.instant();
        engine.commit(place, committed);
        dirty = false;
    }

    /// True when all events up to a place were taken in, and searches find them.
    boolean reached(Place wanted) {
        return OLDEST_FIRST.compare(found, wanted) >= 0;
    }

    /// Events that wait, counted up to `most`.
    int behind(int most) {
        return outbox.after(place, most).size();
    }
}
