package broadsheet.twin;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Remembered;
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
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers from what was found, and keeps comparing in a thread of its own while the paper serves.
@Singleton
final class TwinService implements Twins {
    private final TwinStore store;
    private final ChoiceStore choices;
    private final TwinFollower follower;
    private final Follower thread;
    /// By the story that yields.
    private final Remembered<Map<Long, Leader>> leaders;

    TwinService(
            Database database,
            TwinStore store,
            ChoiceStore choices,
            TwinFollower follower,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.store = store;
        this.choices = choices;
        this.follower = follower;
        thread = new Follower("twins", serving, follower::step);
        leaders = new Remembered<>(database, this::leaders);
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
        var twins = new HashMap<Long, Set<Long>>();
        for (var pair : store.among(stories)) {
            twins.computeIfAbsent(pair.story(), _ -> new HashSet<>()).add(pair.twin());
        }
        return twins;
    }

    @Override
    public Together together(Collection<Long> stories) {
        return stories.size() < 2 ? Together.NONE : together(choices.among(stories));
    }

    @Override
    public Together around(Collection<Long> stories) {
        return stories.isEmpty() ? Together.NONE : together(choices.around(stories));
    }

    private static Together together(List<ChoiceStore.Chosen> pairs) {
        var twins = new HashMap<Long, Set<Long>>();
        var yielding = new HashSet<Long>();
        for (var pair : pairs) {
            if (pair.choice() != Choice.SEPARATE) {
                twins.computeIfAbsent(pair.story(), _ -> new HashSet<>()).add(pair.twin());
            }
            if (pair.choice() == Choice.CANONICAL || pair.choice() == Choice.UPDATE) {
                yielding.add(pair.story());
            }
        }
        return new Together(twins, yielding);
    }

    @Override
    public Optional<Leader> leader(long story) {
        return Optional.ofNullable(leaders.get().get(story));
    }

    private Map<Long, Leader> leaders() {
        var found = new HashMap<Long, Leader>();
        for (var chosen : choices.yielding()) {
            found.put(chosen.story(), new Leader(chosen.twin(), chosen.choice()));
        }
        return found;
    }

    @Override
    public void catchUp() {
        while (follower.step()) {
            // until nothing waits
        }
    }

    void hear(@Observes TwinsChanged event) {
        leaders.forget();
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void hear(@Observes StoriesChanged event) {
        thread.wake();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.stop();
    }
}
