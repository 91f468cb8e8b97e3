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
import java.util.Map;
import java.util.stream.Collectors;

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
        following = StoryFollowing.events(services, store.progress(), STORIES, RelatedFollower::told);
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
        if (!neighbours.reached(store.progress().read().place())) {
            return false;
        }
        return database.transaction(() -> {
            var rows = store.take(AT_ONCE);
            // All that takes time comes before the first writing: whoever follows the outbox waits for every
            // transaction that has written.
            var sought = seek(rows);
            write(rows, sought);
            return !rows.isEmpty();
        });
    }

    /// What is to stand under each that readers see.
    private Map<Long, List<Neighbour>> seek(List<Row> rows) {
        var sought = new HashMap<Long, List<Neighbour>>();
        for (var story : stories.all(rows.stream().map(Row::story).toList())) {
            if (story.status().listed()) {
                var found = seeker.find(story, KEPT).stream()
                        .map(one -> new Neighbour(one.story().id(), one.reason()))
                        .toList();
                sought.put(story.id(), found);
            }
        }
        return sought;
    }

    private void write(List<Row> rows, Map<Long, List<Neighbour>> sought) {
        var changed = new HashSet<Long>();
        var gone = new HashSet<Long>();
        for (var row : rows) {
            var found = sought.get(row.story());
            if (found == null) {
                gone.add(row.story());
            } else if (store.put(row, found) && !found.equals(row.found())) {
                changed.add(row.story());
            }
        }
        if (!gone.isEmpty()) {
            store.remove(gone);
        }
        if (!changed.isEmpty()) {
            outbox.append(new RelatedChanged(changed));
        }
        dueBeside(rows, sought);
    }

    /// Under its new neighbours a story that changed may stand now.
    private void dueBeside(List<Row> rows, Map<Long, List<Neighbour>> sought) {
        var beside = rows.stream()
                .filter(Row::itself)
                .flatMap(row -> sought.getOrDefault(row.story(), List.of()).stream())
                .map(Neighbour::story)
                .collect(Collectors.toSet());
        if (!beside.isEmpty()) {
            store.dueAsNeighbours(beside);
        }
    }
}
