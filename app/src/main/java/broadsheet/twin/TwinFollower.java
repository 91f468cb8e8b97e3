package broadsheet.twin;

import broadsheet.platform.events.Outbox;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.follow.StoryFollowing;
import broadsheet.story.follow.StoryFollowing.Services;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Compares every story that is stored, once, on whichever node comes first.
@Singleton
final class TwinFollower {
    private static final int STORIES = 50;

    private final StoryFollowing following;
    private final TwinFinder finder;
    private final TwinStore store;
    private final ChoiceStore choices;
    private final Stories stories;
    private final Outbox outbox;
    private final Clock clock;

    TwinFollower(Services services, TwinFinder finder, TwinStore store, ChoiceStore choices) {
        following = StoryFollowing.changes(services, store.progress(), STORIES);
        this.finder = finder;
        this.store = store;
        this.choices = choices;
        stories = services.stories();
        outbox = services.outbox();
        clock = services.clock();
    }

    /// Takes in some of what waits; false when nothing waits or another node is at it.
    boolean step() {
        return following.step(this::take);
    }

    private void take(List<Story> some) {
        var changed = new HashSet<Long>();
        var texts = new HashMap<Long, TwinText>();
        some.forEach(story -> changed.addAll(compare(story, texts)));
        if (!changed.isEmpty()) {
            outbox.append(new TwinsChanged(changed));
        }
    }

    /// The stories whose twins are others now.
    private Set<Long> compare(Story story, Map<Long, TwinText> texts) {
        var found = finder.find(story, stories::all, texts);
        if (!story.corrections().isEmpty()) {
            var since = clock.instant().minus(TwinJudge.APART);
            found.forEach(twin -> choices.offer(story.id(), twin.story(), since));
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
}
