package broadsheet.story;

import broadsheet.audit.Audit;
import broadsheet.audit.AuditEntry;
import broadsheet.author.Author;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerFacts;
import broadsheet.ledger.LedgerKind;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes a story with everything that hangs on it: places, tags, authors, revision, event.
@Singleton
final class StoryWriter {
    private final StoryStore store;
    private final Publications publications;
    private final StorySigning signing;
    private final Outbox outbox;
    private final Audit audit;
    private final Instance<Stories.Hold> holds;
    private final Ledger ledger;

    StoryWriter(
            StoryStore store,
            Publications publications,
            StorySigning signing,
            Outbox outbox,
            Audit audit,
            Instance<Stories.Hold> holds,
            Ledger ledger) {
        this.store = store;
        this.publications = publications;
        this.signing = signing;
        this.outbox = outbox;
        this.audit = audit;
        this.holds = holds;
        this.ledger = ledger;
    }

    /// Shows it to readers, unless something is against it.
    Outcome<Story> publish(Story before, Instant now, Actor by) {
        return holds.stream()
                .flatMap(hold -> hold.against(before.id()).stream())
                .findFirst()
                .map(Outcome::<Story>refused)
                .orElseGet(() -> Outcome.done(replace(before, Changes.published(before, now), null, by)));
    }

    List<Problem> check(StoryDraft draft) {
        var problems = new ArrayList<>(StoryChecks.of(draft.content()));
        if (!exists(draft.place())) {
            problems.add(Problem.invalid("story.place.unknown", "/section"));
        }
        var papers = new HashSet<>(Set.of(draft.place().paperId()));
        for (int i = 0; i < draft.alsoIn().size(); i++) {
            var place = draft.alsoIn().get(i);
            if (!exists(place)) {
                problems.add(Problem.invalid("story.place.unknown", "/alsoIn/" + i));
            } else if (!papers.add(place.paperId())) {
                problems.add(Problem.invalid("story.place.twice", "/alsoIn/" + i));
            }
        }
        return problems;
    }

    private boolean exists(Place place) {
        return publications.papers().stream()
                .filter(paper -> paper.id() == place.paperId())
                .map(Paper::sections)
                .flatMap(List::stream)
                .anyMatch(section -> section.id() == place.sectionId());
    }

    Story story(long id, Stories.NewStory story, Instant now) {
        var draft = story.draft();
        return new Story(
                id,
                1,
                story.published() == null ? Status.DRAFT : Status.PUBLISHED,
                draft.place(),
                draft.alsoIn(),
                draft.content(),
                now,
                now,
                story.published(),
                story.updated(),
                List.of(),
                null);
    }

    /// The ids, in the order of the stories.
    List<Long> createAll(List<Stories.NewStory> stories, Instant now, Actor by) {
        for (var story : stories) {
            var problems = check(story.draft());
            if (!problems.isEmpty()) {
                throw new IllegalArgumentException(problems.toString());
            }
        }
        var ids = store.nextIds(stories.size());
        var made = new ArrayList<Story>();
        for (int i = 0; i < stories.size(); i++) {
            made.add(story(ids.get(i), stories.get(i), now));
        }
        insert(made, by);
        return ids;
    }

    void insert(List<Story> stories, Actor by) {
        store.insert(stories);
        store.insertPlacements(
                stories.stream().flatMap(story -> placements(story).stream()).toList());
        store.insertTags(stories.stream().flatMap(story -> tags(story).stream()).toList());
        var known = signing.known(stories);
        signing.sign(stories, known);
        store.insertRevisions(stories, null, by);
        // An import is many stories and nobody's deed: its revisions say enough.
        if (by.staff() != null) {
            audit.record(
                    stories.stream().map(story -> entry(null, story, null, by)).toList());
        }
        outbox.append(new StoriesChanged(stories.stream()
                .map(story -> new StoriesChanged.Changed(
                        story.id(), story.status().listed(), story.published(), listKeys(story, known)))
                .toList()));
    }

    Story replace(Story before, Story after, @Nullable String note, Actor by) {
        store.update(after);
        store.deletePlacements(after.id());
        store.insertPlacements(placements(after));
        store.deleteTags(after.id());
        store.insertTags(tags(after));
        var known = signing.known(List.of(before, after));
        signing.signAgain(after, known);
        store.insertRevisions(List.of(after), note, by);
        audit.record(List.of(entry(before, after, note, by)));
        if (note != null) {
            enter(after, by);
        }
        var keys = new HashSet<>(listKeys(before, known));
        keys.addAll(listKeys(after, known));
        var publicly = before.published() != null || after.published() != null;
        outbox.append(
                new StoriesChanged(List.of(new StoriesChanged.Changed(after.id(), publicly, after.published(), keys))));
        return after;
    }

    /// What readers were told before is different now: for all to see, for ever.
    private void enter(Story after, Actor by) {
        var kind = after.status() == Status.WITHDRAWN ? LedgerKind.WITHDRAWAL : LedgerKind.CORRECTION;
        var role = by.staff() == null ? "program" : "editor";
        var _ = ledger.append(kind, LedgerFacts.ofStory(after.place().paperId(), after.id(), role), null);
    }

    private static AuditEntry entry(@Nullable Story before, Story after, @Nullable String note, Actor by) {
        var moved = before == null || before.status() != after.status();
        var action = before == null ? "created" : moved ? after.status().code() : note == null ? "saved" : "corrected";
        return AuditEntry.of("story", after.id(), after.place().paperId(), action, by)
                .noting(note)
                .making(after.version());
    }

    private static List<StoryStore.Listed> placements(Story story) {
        var listed = listedAt(story);
        var placements = new ArrayList<StoryStore.Listed>();
        placements.add(new StoryStore.Listed(story.id(), story.place(), listed));
        story.alsoIn().forEach(place -> placements.add(new StoryStore.Listed(story.id(), place, listed)));
        return placements;
    }

    private static List<StoryStore.Tagged> tags(Story story) {
        var listed = listedAt(story);
        return story.content().tags().stream()
                .map(tag -> new StoryStore.Tagged(story.id(), tag, listed))
                .toList();
    }

    private static @Nullable Instant listedAt(Story story) {
        return story.status().listed() ? story.published() : null;
    }

    private static Set<String> listKeys(Story story, Map<String, Author> known) {
        var keys = new HashSet<String>();
        keys.add(new StoryList.Everything().key());
        if (story.status() == Status.CORRECTED) {
            keys.add(Stories.CORRECTIONS);
        }
        var places = new ArrayList<>(story.alsoIn());
        places.add(story.place());
        for (var place : places) {
            keys.add(new StoryList.OfPaper(place.paperId()).key());
            keys.add(new StoryList.OfSection(place.sectionId()).key());
        }
        story.content().tags().forEach(tag -> keys.add(new StoryList.OfTag(tag).key()));
        StorySigning.names(story)
                .map(known::get)
                .forEach(author -> keys.add(new StoryList.OfAuthor(author.id()).key()));
        return keys;
    }
}
