package broadsheet.related;

import broadsheet.embedding.StoriesEmbedded;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Event;
import broadsheet.platform.events.Outbox;
import broadsheet.related.RelatedNews.Neighbour;
import broadsheet.related.RelatedStore.Row;
import broadsheet.search.Neighbours;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.follow.StoryFollowing;
import broadsheet.story.follow.StoryFollowing.Services;
import broadsheet.twin.TwinsChanged;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/// Finds related news before anyone asks: of a story that appeared or changed, and then of those around it. Each node
/// takes some of what is due.
@Singleton
final class RelatedFollower {
    private static final int STORIES = 200;
    private static final int AT_ONCE = 10;
    private static final int KEPT = 10;

    private final Database database;
    private final StoryFollowing following;
    private final RelatedStore store;
    private final Stories stories;
    private final Neighbours neighbours;
    private final RelatedSeeker seeker;
    private final Outbox outbox;

    RelatedFollower(Services services, RelatedStore store, Neighbours neighbours, RelatedSeeker seeker) {
        following = StoryFollowing.events(services, store, STORIES, RelatedFollower::told);
        database = services.database();
        stories = services.stories();
        outbox = services.outbox();
        this.store = store;
        this.neighbours = neighbours;
        this.seeker = seeker;
    }

    private static Collection<Long> told(Event event) {
        return switch (event) {
            case TwinsChanged(var changed) -> changed;
            case StoriesEmbedded(var changed) -> changed;
            default -> StoryFollowing.changed(event);
        };
    }

    /// Does some of what waits; false when nothing waits, or the index of this node does not know it yet.
    boolean step() {
        return following.step(this::remember) || find();
    }

    private void remember(List<Story> some) {
        var listed = some.stream()
                .filter(story -> story.status().listed())
                .map(Story::id)
                .toList();
        var gone = some.stream()
                .filter(story -> !story.status().listed())
                .map(Story::id)
                .toList();
        if (!listed.isEmpty()) {
            store.due(listed);
        }
        if (!gone.isEmpty()) {
            store.remove(gone);
        }
        if (!some.isEmpty()) {
            store.dueAround(some.stream().map(Story::id).toList());
        }
    }

    private boolean find() {
        if (!neighbours.reached(store.progress().place())) {
            return false;
        }
        return database.transaction(() -> {
            var rows = store.take(AT_ONCE);
            var read = new HashMap<Long, Story>();
            stories.all(rows.stream().map(Row::story).toList()).forEach(story -> read.put(story.id(), story));
            var changed = new HashSet<Long>();
            var gone = new HashSet<Long>();
            for (var row : rows) {
                var story = read.get(row.story());
                if (story == null || !story.status().listed()) {
                    gone.add(row.story());
                } else if (find(row, story)) {
                    changed.add(row.story());
                }
            }
            if (!gone.isEmpty()) {
                store.remove(gone);
            }
            if (!changed.isEmpty()) {
                outbox.append(new RelatedChanged(changed));
            }
            return !rows.isEmpty();
        });
    }

    /// True when others stand there than before.
    private boolean find(Row row, Story story) {
        var found = seeker.find(story, KEPT).stream()
                .map(one -> new Neighbour(one.story().id(), one.reason()))
                .toList();
        store.put(story.id(), found);
        if (row.itself() && !found.isEmpty()) {
            store.dueAsNeighbours(found.stream().map(Neighbour::story).toList());
        }
        return !found.equals(row.found());
    }
}
