package broadsheet.search.index;

import broadsheet.platform.events.Outbox;
import broadsheet.platform.events.Outbox.Place;
import broadsheet.search.index.SearchState.Phase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// One index of this process: opened when first needed, mended or made anew when it cannot be trusted.
///
/// @param <T> an item
/// @param <E> the engine that holds it
public final class IndexKeeper<T, E extends Engine<T>> {
    private static final int COUNTED = 1_000;

    private final IndexKind<T, E> kind;
    private final SearchConfig config;
    private final Outbox outbox;
    private final Clock clock;
    private final Object rebuilding = new Object();
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile @Nullable OpenIndex<T, E> open;
    private volatile Phase phase = Phase.CLOSED;
    private volatile boolean stopping;
    private @Nullable Generations generations;

    /// Opens nothing yet.
    public IndexKeeper(IndexKind<T, E> kind, SearchConfig config, Outbox outbox, Clock clock) {
        this.kind = kind;
        this.config = config;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// For searching: waits at most this long until it was opened for the first time.
    public Optional<E> engine(Duration most) {
        try {
            if (open == null && !most.isZero()) {
                opened.await(most.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var now = open;
        return now == null ? Optional.empty() : Optional.of(now.engine());
    }

    /// Asks the engine; when it is swapped for another at this moment, that one.
    public <R> R ask(Duration most, R without, Question<E, R> question) throws IOException {
        var engine = engine(most);
        if (engine.isEmpty()) {
            return without;
        }
        try {
            return question.of(engine.get());
        } catch (AlreadyClosedException swapped) {
            var other = engine(Duration.ZERO);
            if (other.isEmpty() || other.get().equals(engine.get())) {
                return without; // the paper stops, or the index is being mended
            }
            return question.of(other.get());
        }
    }

    /// How it stands.
    public SearchState state() throws IOException {
        var now = open;
        var documents = ask(Duration.ZERO, 0L, Engine::documents);
        return new SearchState(
                phase, documents, now == null ? 0 : now.follower().behind(COUNTED));
    }

    /// True when all events up to a place were taken in, and searches find them.
    public boolean reached(Place place) {
        var now = open;
        return now != null && phase != Phase.CLOSED && now.follower().reached(place);
    }

    /// Takes in some of what waits; true when more may wait.
    ///
    /// @throws LockObtainFailedException when another process has the index
    public boolean step() throws IOException {
        boolean asked;
        boolean more;
        synchronized (this) {
            if (stopping) {
                return false;
            }
            more = follow();
            asked = open().follower().rebuildAsked();
        }
        if (asked) {
            rebuild(read -> {});
        }
        return more;
    }

    private boolean follow() throws IOException {
        try {
            return open().step(config.commitEvery());
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (!usable()) {
                close();
            }
            throw e;
        }
    }

    private boolean usable() {
        var now = open;
        return now != null && now.engine().usable();
    }

    /// Takes in all that waits, and commits.
    public synchronized void catchUp() throws IOException {
        while (!stopping && follow()) {
            // until nothing waits
        }
        open().follower().commitAfter(Duration.ZERO);
    }

    /// Makes the index anew beside the old one, which readers search and which goes on following meanwhile; then
    /// swaps it in.
    public void rebuild(LongConsumer progress) throws IOException {
        synchronized (rebuilding) {
            OpenIndex<T, E> next;
            synchronized (this) {
                var old = open();
                next = kind.begin(generations == null ? null : generations.next(old.folder()), outbox, clock);
                phase = Phase.REBUILDING;
            }
            try {
                next.follower().rebuild(false, watched(progress.andThen(_ -> alongside())));
                swap(next);
            } catch (IOException | RuntimeException e) {
                next.discard();
                throw e;
            } finally {
                phase = open == null ? Phase.CLOSED : Phase.FOLLOWING;
            }
        }
    }

    private synchronized void alongside() {
        try {
            follow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void swap(OpenIndex<T, E> next) throws IOException {
        next.catchUp(); // with what happened while it was made
        var old = open;
        if (stopping || old == null) {
            throw new CancellationException("the paper stops");
        }
        if (generations != null && next.folder() != null) {
            generations.use(next.folder());
        }
        open = next;
        old.discard();
    }

    private OpenIndex<T, E> open() throws IOException {
        var now = open;
        if (now != null) {
            return now;
        }
        try {
            if (generations == null && config.folder().isPresent()) {
                generations = Generations.open(config.folder().get().resolve(kind.name()));
            }
            var made = kind.begin(generations == null ? null : generations.current(), outbox, clock);
            if (made.trusted(config.stale())) {
                open = made;
                phase = Phase.FOLLOWING;
                opened.countDown();
            } else {
                fill(made);
            }
            return made;
        } catch (LockObtainFailedException e) {
            phase = Phase.ELSEWHERE;
            throw e;
        }
    }

    /// Readers see an index grow that has no old one.
    private void fill(OpenIndex<T, E> made) throws IOException {
        phase = Phase.REBUILDING;
        open = made;
        opened.countDown();
        try {
            made.follower().rebuild(true, watched(read -> {}));
            phase = Phase.FOLLOWING;
        } finally {
            if (phase == Phase.REBUILDING) {
                close();
            }
        }
    }

    private LongConsumer watched(LongConsumer progress) {
        return read -> {
            if (stopping) {
                throw new CancellationException("the paper stops");
            }
            progress.accept(read);
        };
    }

    /// Ends for good: keeps what was taken in.
    public void stop() throws IOException {
        stopping = true;
        synchronized (this) {
            var now = open;
            if (now != null && usable() && phase != Phase.CLOSED) {
                now.follower().commitAfter(Duration.ZERO);
            }
            close();
        }
    }

    private void close() throws IOException {
        var now = open;
        open = null;
        phase = Phase.CLOSED;
        if (now != null) {
            now.engine().close();
        }
        if (generations != null) {
            generations.close();
            generations = null;
        }
    }
}
