package broadsheet.wire;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Stores batches as stories: each batch in one transaction, which is counted when it is committed.
final class StoryShelf implements ImportRun.Shelf {
    private static final Actor IMPORT = Actor.program("import");
    private static final int MOST_EARLIER = 10;

    private final Database database;
    private final Stories stories;
    private final WireStore store;
    private final Clock clock;
    private final Places places;
    private final Tally tally;
    private final boolean publish;
    private final Seen seen = new Seen();

    StoryShelf(ImportService.Parts parts, Places places, Tally tally, boolean publish) {
        this.database = parts.database();
        this.stories = parts.stories();
        this.store = parts.store();
        this.clock = parts.clock();
        this.places = places;
        this.tally = tally;
        this.publish = publish;
    }

    /// An item that is new here.
    private record Fresh(Prepared item, Place place) {}

    /// An item that says something else than before.
    private record Again(Prepared item, Place place, WireStore.Known before) {}

    /// What one batch came to.
    private static final class Result {
        private final List<WireStore.Row> rows = new ArrayList<>();
        private final Map<Prepared, Problem> refused = new HashMap<>();
        private int created;
        private int updated;
        private int unchanged;
    }

    @Override
    public void put(List<Prepared> batch) {
        List<Prepared.Key> keys = batch.stream().map(Prepared::key).toList();
        // Papers and sections are made outside of the transaction, where they are remembered, and only when needed.
        Map<Prepared.Key, WireStore.Known> before = store.find(keys);
        Map<Prepared, Place> found = new HashMap<>();
        for (Prepared item : batch) {
            if (!isUnchanged(item, before.get(item.key()))) {
                found.put(item, places.place(item.section()));
            }
        }
        Result result = database.transaction(() -> {
            store.lock();
            Result inside = new Result();
            store(batch, found, store.find(keys), inside);
            return inside;
        });
        tally.created(result.created);
        tally.updated(result.updated);
        tally.unchanged(result.unchanged);
        result.refused.forEach(tally::refused);
        batch.forEach(item -> seen.put(item.key(), item.hash()));
    }

    private boolean isUnchanged(Prepared item, WireStore.@Nullable Known known) {
        return known != null && known.says(item.hash()) && (known.published() || !publish);
    }

    private void store(
            List<Prepared> batch, Map<Prepared, Place> found, Map<Prepared.Key, WireStore.Known> known, Result result) {
        List<Fresh> fresh = new ArrayList<>();
        List<Again> again = new ArrayList<>();
        for (Prepared item : batch) {
            WireStore.Known before = known.get(item.key());
            Place place = found.get(item);
            if (place == null || isUnchanged(item, before)) {
                result.unchanged++;
            } else if (before == null) {
                fresh.add(new Fresh(item, place));
            } else {
                again.add(new Again(item, place, before));
            }
        }
        create(fresh, result);
        change(again, result);
        if (!result.rows.isEmpty()) {
            store.put(result.rows, clock.instant());
        }
    }

    private void create(List<Fresh> items, Result result) {
        if (items.isEmpty()) {
            return;
        }
        List<Stories.NewStory> made =
                items.stream().map(one -> story(one.item, one.place)).toList();
        List<Long> ids = stories.createAll(made, IMPORT);
        for (int i = 0; i < items.size(); i++) {
            Prepared item = items.get(i).item;
            result.rows.add(
                    new WireStore.Row(item.key(), new WireStore.Known(ids.get(i), 1, item.hash(), List.of(), publish)));
        }
        result.created = items.size();
    }

    private void change(List<Again> items, Result result) {
        List<Long> ids = items.stream().map(one -> one.before.story()).toList();
        Map<Long, Story> now = stories.all(ids).stream().collect(Collectors.toMap(Story::id, Function.identity()));
        for (Again one : items) {
            Story story = Objects.requireNonNull(now.get(one.before.story()));
            switch (change(one.item, one.place, one.before, story)) {
                case Outcome.Refused<Story>(List<Problem> problems) ->
                    result.refused.put(one.item, problems.getFirst());
                case Outcome.Done<Story>(Story after) -> {
                    result.rows.add(new WireStore.Row(one.item.key(), known(one, after)));
                    result.updated++;
                }
            }
        }
    }

    private WireStore.Known known(Again one, Story after) {
        List<String> earlier = new ArrayList<>();
        if (one.before.hash().equals(seen.get(one.item.key()))) {
            earlier.addAll(one.before.earlier());
            earlier.add(one.before.hash());
        }
        int from = Math.max(0, earlier.size() - MOST_EARLIER);
        return new WireStore.Known(
                after.id(),
                after.version(),
                one.item.hash(),
                earlier.subList(from, earlier.size()),
                one.before.published() || publish);
    }

    private Outcome<Story> change(Prepared item, Place place, WireStore.Known before, Story story) {
        if (story.version() != before.version()) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "wire.changed.here", Long.toString(story.id())));
        }
        // A story stays in the paper in which an editor may have placed it.
        boolean samePaper = story.place().paperId() == place.paperId();
        Stories.NewStory newStory = story(item, samePaper ? place : story.place());
        return stories.reissue(story.id(), story.version(), newStory, IMPORT);
    }

    /// Readers never see a moment that has not come.
    private Stories.NewStory story(Prepared item, Place place) {
        StoryDraft draft = StoryDraft.in(place, item.content());
        if (!publish) {
            return new Stories.NewStory(draft, null, null);
        }
        Instant now = clock.instant();
        Instant own = item.published();
        Instant published = own == null || own.isAfter(now) ? now : own;
        Instant updated = item.updated();
        boolean counts = updated != null && updated.isAfter(published) && !updated.isAfter(now);
        return new Stories.NewStory(draft, published, counts ? updated : null);
    }
}
