package broadsheet.twin;

import broadsheet.platform.jobs.Follower;
import broadsheet.story.StoriesChanged;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers from what was found, and keeps comparing in a thread of its own while the paper serves.
@Singleton
final class TwinService implements Twins {
    private final TwinStore store;
    private final TwinFollower follower;
    private final boolean serving;
    private final Follower thread;

    TwinService(
            TwinStore store,
            TwinFollower follower,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.store = store;
        this.follower = follower;
        this.serving = serving;
        thread = new Follower("twins", follower::step);
    }

    @Override
    public List<Twin> of(long story) {
        return store.of(story);
    }

    @Override
    public Map<Long, Set<Long>> among(Collection<Long> stories) {
        if (stories.size() < 2) {
            return Map.of();
        }
        return bySide(store.among(stories));
    }

    @Override
    public Map<Long, Set<Long>> each(Collection<Long> stories) {
        return stories.isEmpty() ? Map.of() : bySide(store.each(stories));
    }

    private static Map<Long, Set<Long>> bySide(List<TwinStore.Pair> pairs) {
        var twins = new HashMap<Long, Set<Long>>();
        for (var pair : pairs) {
            twins.computeIfAbsent(pair.story(), _ -> new HashSet<>()).add(pair.twin());
        }
        return twins;
    }

    @Override
    public void catchUp() {
        while (follower.step()) {
            // until nothing waits
        }
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            thread.start();
        }
    }

    void hear(@Observes StoriesChanged event) {
        thread.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop();
    }
}
