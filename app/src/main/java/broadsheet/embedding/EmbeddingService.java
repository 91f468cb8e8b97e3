package broadsheet.embedding;

import broadsheet.platform.jobs.Follower;
import broadsheet.story.StoriesChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers from the vectors that are kept, and makes those that are missing in a thread of its own while the paper
/// serves.
@Singleton
final class EmbeddingService implements Embeddings {
    private static final int AT_ONCE = 5_000;

    private final EmbeddingStore store;
    private final EmbeddingFollower follower;
    private final ModelKeeper keeper;
    private final Follower thread;
    private final VectorShelf shelf = new VectorShelf();
    private final Nearest nearest;
    private final ConcurrentLinkedQueue<Long> changed = new ConcurrentLinkedQueue<>();
    /// The story up to which the shelf was filled at the start; negative when that is done.
    private long shelved;

    private boolean begun;

    EmbeddingService(
            EmbeddingStore store,
            EmbeddingFollower follower,
            ModelKeeper keeper,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.store = store;
        this.follower = follower;
        this.keeper = keeper;
        nearest = new Nearest(shelf, store::vectors);
        thread = new Follower("embedding", serving, this::step);
    }

    @Override
    public Map<Long, Double> near(long story, Collection<Long> others, int most) {
        return keeper.isOn() ? nearest.near(story, others, most) : Map.of();
    }

    @Override
    public State state() {
        return new State(keeper.isOn() && !keeper.isFailing(), keeper.isOn() ? keeper.name() : "", shelf.size());
    }

    @Override
    public void catchUp() {
        while (shelve() || follower.step(changed::addAll)) {
            // until nothing waits
        }
    }

    private boolean step() {
        var more = shelve() || follower.step(changed::addAll);
        if (!more) {
            keeper.closeWhenIdle();
        }
        return more;
    }

    /// Takes some of the vectors that this node does not have in memory yet; false when it has all that it knows of.
    private synchronized boolean shelve() {
        if (!keeper.isOn()) {
            return false;
        }
        if (!begun) {
            follower.begin();
            begun = true;
        }
        if (shelved >= 0) {
            var some = store.codesAfter(shelved, AT_ONCE);
            some.forEach(shelf::put);
            shelved = some.isEmpty() ? -1 : Collections.max(some.keySet());
            return true;
        }
        var ids = new HashSet<Long>();
        for (var id = changed.poll(); id != null; id = changed.poll()) {
            ids.add(id);
        }
        if (!ids.isEmpty()) {
            store.codes(ids).forEach(shelf::put);
        }
        return !ids.isEmpty();
    }

    void start(@Observes StartupEvent event) {
        if (keeper.isOn()) {
            thread.start();
        }
    }

    void hear(@Observes StoriesChanged event) {
        thread.wake();
    }

    void hear(@Observes StoriesEmbedded event) {
        changed.addAll(event.stories());
        thread.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.leave();
        // A step reads many texts: it ends with the one it is at.
        keeper.end();
        thread.stop();
    }
}
