package broadsheet.wire;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Language;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Words;
import broadsheet.story.Place;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.story.StoryDraft;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stores batches as stories: each batch in one transaction, which is counted when it is committed.
final class StoryShelf implements ImportRun.Shelf {
    private static final Actor IMPORT = Actor.program("import");
    private static final int MOST_EARLIER = 10;

    private final ImportService.Parts parts;
    private final Places places;
    private final Tally tally;
    private final boolean publish;
    private final Seen seen = new Seen();

    StoryShelf(ImportService.Parts parts, Places places, Tally tally, boolean publish) {
        this.parts = parts;
        this.places = places;
        this.tally = tally;
        this.publish = publish;
    }

    /// An item of which something is known already.
    private record Again(Prepared item, @Nullable Place place, WireStore.Known before, Story story) {}

    /// What one batch came to.
    private static final class Result {
        private final List<WireStore.Row> rows = new ArrayList<>();
        private final Map<String, Long> addresses = new LinkedHashMap<>();
        private final Map<Prepared, Problem> refused = new HashMap<>();
        private int created;
        private int updated;
        private int unchanged;

        void stored(Prepared item, WireStore.Known known) {
            rows.add(new WireStore.Row(item.key(), known, item.notes()));
            Long story = known.story();
            if (story != null) {
                item.oldPaths().forEach(path -> addresses.putIfAbsent(path, story));
            }
        }
    }

    @Override
    public void put(List<Prepared> batch) {
        List<Prepared.Key> keys = batch.stream().map(Prepared::key).toList();
        // Papers and sections are made outside of the transaction, where they are remembered, and only when needed.
        Map<Prepared.Key, WireStore.Known> before = parts.store().find(keys);
        Map<Prepared, Place> found = new HashMap<>();
        for (Prepared item : batch) {
            Arrival arrival = arrival(item, before.get(item.key()));
            if (arrival == Arrival.NEW || arrival == Arrival.AGAIN) {
                found.put(item, places.place(item.section()));
            }
        }
        Result result = parts.database().transaction(() -> {
            parts.store().lock();
            Result inside = new Result();
            store(batch, found, parts.store().find(keys), inside);
            return inside;
        });
        tally.created(result.created);
        tally.updated(result.updated);
        tally.unchanged(result.unchanged);
        result.refused.forEach(tally::refused);
        batch.forEach(item -> seen.put(item.key(), item.hash()));
    }

    private Arrival arrival(Prepared item, WireStore.@Nullable Known known) {
        return Arrival.of(item, known, publish, parts.clock().instant());
    }

    private void store(
            List<Prepared> batch, Map<Prepared, Place> found, Map<Prepared.Key, WireStore.Known> known, Result result) {
        Map<Prepared, Place> fresh = new LinkedHashMap<>();
        List<Prepared> again = new ArrayList<>();
        for (Prepared item : batch) {
            Place place = found.get(item);
            switch (arrival(item, known.get(item.key()))) {
                case NEW -> {
                    if (place != null) {
                        fresh.put(item, place);
                    }
                }
                case AGAIN, RECALL -> again.add(item);
                case UNCHANGED -> result.unchanged++;
                case VOID -> refuseRecalled(item, known.get(item.key()), result);
            }
        }
        create(fresh, result);
        change(again, found, known, result);
        if (!result.rows.isEmpty()) {
            parts.store().put(result.rows, parts.clock().instant());
        }
        if (!result.addresses.isEmpty()) {
            parts.store().putAddresses(result.addresses);
        }
    }

    /// Remembered, so that an older version that comes later is no story either.
    private static void refuseRecalled(Prepared item, WireStore.@Nullable Known before, Result result) {
        if (before == null) {
            result.stored(item, known(item, null, 0, List.of(), false));
        }
        result.refused.put(item, Problem.of(Problem.Kind.CONFLICT, "wire.recalled"));
    }

    private void create(Map<Prepared, Place> items, Result result) {
        if (items.isEmpty()) {
            return;
        }
        List<Stories.NewStory> made = new ArrayList<>();
        items.forEach((item, place) -> made.add(story(item, place)));
        List<Long> ids = parts.stories().createAll(made, IMPORT);
        int i = 0;
        for (Prepared item : items.keySet()) {
            result.stored(
                    item, known(item, ids.get(i), 1, List.of(), made.get(i).published() != null));
            i++;
        }
        result.created = items.size();
    }

    private void change(
            List<Prepared> items, Map<Prepared, Place> found, Map<Prepared.Key, WireStore.Known> known, Result result) {
        List<Long> ids = items.stream()
                .flatMap(item -> Stream.ofNullable(before(item, known).story()))
                .toList();
        Map<Long, Story> now =
                parts.stories().all(ids).stream().collect(Collectors.toMap(Story::id, Function.identity()));
        for (Prepared item : items) {
            WireStore.Known before = before(item, known);
            Story story = Objects.requireNonNull(now.get(before.story()));
            Again one = new Again(item, found.get(item), before, story);
            switch (item.standing().isRecalled() ? recall(one) : change(one)) {
                case Outcome.Refused<Story>(List<Problem> problems) -> result.refused.put(item, problems.getFirst());
                case Outcome.Done<Story>(Story after) -> {
                    boolean shown = before.published() || after.status().listed();
                    long version = after.equals(story) ? before.version() : after.version();
                    result.stored(item, known(item, after.id(), version, earlier(one), shown));
                    result.updated++;
                }
            }
        }
    }

    private static WireStore.Known before(Prepared item, Map<Prepared.Key, WireStore.Known> known) {
        return Objects.requireNonNull(known.get(item.key()));
    }

    private static WireStore.Known known(
            Prepared item, @Nullable Long story, long version, List<String> earlier, boolean published) {
        return new WireStore.Known(
                story,
                version,
                item.hash(),
                earlier,
                published,
                item.standing().version(),
                item.changed(),
                item.standing().embargo(),
                item.standing().isRecalled());
    }

    private List<String> earlier(Again one) {
        List<String> earlier = new ArrayList<>();
        if (one.before.hash().equals(seen.get(one.item.key()))) {
            earlier.addAll(one.before.earlier());
            earlier.add(one.before.hash());
        }
        return earlier.subList(Math.max(0, earlier.size() - MOST_EARLIER), earlier.size());
    }

    /// What readers see is taken back, also when an editor changed it here; a draft stays, and cannot be published.
    private Outcome<Story> recall(Again one) {
        if (!one.story.status().listed()) {
            return Outcome.done(one.story);
        }
        boolean chinese = one.story.content().language().startsWith("zh");
        Words words = Words.of("wire", chinese ? Language.ZH_HANT : Language.EN);
        return parts.stories().withdraw(one.story.id(), one.story.version(), words.text("wire.recall.reason"), IMPORT);
    }

    private Outcome<Story> change(Again one) {
        Story story = one.story;
        if (story.version() != one.before.version()) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "wire.changed.here", Long.toString(story.id())));
        }
        if (story.status().listed()
                && !one.item.standing().isPublic(parts.clock().instant())) {
            return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "wire.not.public", Long.toString(story.id())));
        }
        // A story stays in the paper in which an editor may have placed it.
        Place place = one.place;
        Place own = story.place();
        Place into = place != null && place.paperId() == own.paperId() ? place : own;
        Stories.NewStory newStory = story(one.item, into);
        return parts.stories().reissue(story.id(), story.version(), newStory, IMPORT);
    }

    /// Readers never see a moment that has not come, nor what is under an embargo.
    private Stories.NewStory story(Prepared item, Place place) {
        StoryDraft draft = StoryDraft.in(place, item.content());
        Instant now = parts.clock().instant();
        if (!publish || !item.standing().isPublic(now)) {
            return new Stories.NewStory(draft, null, null);
        }
        Instant own = item.published();
        Instant published = own == null || own.isAfter(now) ? now : own;
        Instant updated = item.updated();
        boolean counts = updated != null && updated.isAfter(published) && !updated.isAfter(now);
        return new Stories.NewStory(draft, published, counts ? updated : null);
    }
}
