package broadsheet.search;

import broadsheet.platform.events.Outbox;
import broadsheet.platform.events.Outbox.Place;
import broadsheet.search.SearchState.Phase;
import broadsheet.story.Stories;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.jspecify.annotations.Nullable;

/// The index of this process: opened when first needed, mended or made anew when it cannot be trusted.
@Singleton
final class IndexKeeper {
    private final SearchConfig config;
    private final Stories stories;
    private final Outbox outbox;
    private final Clock clock;
    private volatile @Nullable Index index;
    private volatile @Nullable Follower follower;
    private volatile Phase phase = Phase.CLOSED;
    private final CountDownLatch opened = new CountDownLatch(1);
    private volatile boolean stopping;

    IndexKeeper(SearchConfig config, Stories stories, Outbox outbox, Clock clock) {
        this.config = config;
        this.stories = stories;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// For searching: waits at most this long until it was opened for the first time.
    Optional<Index> index(Duration most) {
        try {
            if (index == null && !most.isZero()) {
                opened.await(most.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(index);
    }

    private boolean usable() {
        var open = index;
        return open != null && open.usable();
    }

    Phase phase() {
        return phase;
    }

    boolean reached(Place place) {
        var following = follower;
        return following != null && phase == Phase.FOLLOWING && following.reached(place);
    }

    int behind(int most) {
        var following = follower;
        return following == null ? 0 : following.behind(most);
    }

    /// Takes in some of what waits; true when more may wait.
    ///
    /// @throws LockObtainFailedException when another process has the index
    synchronized boolean step() throws IOException {
        if (stopping) {
            return false;
        }
        try {
            var following = open();
            var more = following.follow();
            following.commitAfter(
                    more ? config.commitEvery() : config.commitEvery().dividedBy(10));
            return more;
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            if (phase != Phase.FOLLOWING || !usable()) {
                close();
            }
            throw e;
        }
    }

    /// Takes in all that waits, and commits.
    synchronized void catchUp() throws IOException {
        while (step()) {
            // until nothing waits
        }
        open().commitAfter(Duration.ZERO);
    }

    /// Makes the index anew from all stories.
    synchronized void rebuild(LongConsumer progress) throws IOException {
        var following = open();
        rebuild(following, false, progress);
    }

    private Follower open() throws IOException {
        var following = follower;
        if (following != null) {
            return following;
        }
        try {
            var made = Index.open(directory());
            index = made;
            opened.countDown();
            following = new Follower(made, stories, outbox, clock);
            if (following.resume(config.stale())) {
                phase = Phase.FOLLOWING;
            } else {
                rebuild(following, true, read -> {});
            }
            follower = following;
            return following;
        } catch (LockObtainFailedException e) {
            phase = Phase.ELSEWHERE;
            throw e;
        }
    }

    private void rebuild(Follower following, boolean showing, LongConsumer progress) throws IOException {
        phase = Phase.REBUILDING;
        try {
            following.rebuild(showing, read -> {
                if (stopping) {
                    throw new CancellationException("the paper stops");
                }
                progress.accept(read);
            });
            phase = Phase.FOLLOWING;
        } finally {
            if (phase == Phase.REBUILDING) {
                close();
            }
        }
    }

    Directory directory() throws IOException {
        var folder = config.folder();
        return folder.isPresent() ? FSDirectory.open(folder.get()) : new ByteBuffersDirectory();
    }

    /// Ends for good: keeps what was taken in.
    void stop() throws IOException {
        stopping = true;
        synchronized (this) {
            var following = follower;
            if (following != null && usable()) {
                following.commitAfter(Duration.ZERO);
            }
            close();
        }
    }

    private void close() throws IOException {
        var open = index;
        follower = null;
        index = null;
        phase = Phase.CLOSED;
        if (open != null) {
            open.close();
        }
    }
}
