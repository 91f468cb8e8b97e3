package broadsheet.story;

import broadsheet.author.Author;
import broadsheet.author.Authors;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Problem;
import broadsheet.ledger.Ledger;
import broadsheet.ledger.LedgerFacts;
import broadsheet.ledger.LedgerKind;
import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.PageCache;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.publication.Paper;
import broadsheet.publication.Publications;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes a story with everything that hangs on it: places, tags, authors, revision, event.
@Singleton
final class StoryWriter {
    private static final int OLDER = 500;

    private final Database database;
    private final StoryStore store;
    private final Publications publications;
    private final Authors authors;
    private final StoryListStore signatures;
    private final Outbox outbox;
    private final PageCache pages;
    private final Instance<Stories.Hold> holds;
    private final Ledger ledger;

    StoryWriter(
            Database database,
            StoryStore store,
            Publications publications,
            Authors authors,
            StoryListStore signatures,
            Outbox outbox,
            PageCache pages,
            Instance<Stories.Hold> holds,
            Ledger ledger) {
        this.database = database;
        this.store = store;
        this.publications = publications;
        this.authors = authors;
        this.signatures = signatures;
        this.outbox = outbox;
        this.pages = pages;
        this.holds = holds;
        this.ledger = ledger;
    }

    /// What keeps the story from being published.
    Optional<Problem> held(long id) {
        return holds.stream().flatMap(hold -> hold.against(id).stream()).findFirst();
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
        var known = known(stories);
        signatures.sign(
                stories.stream().flatMap(story -> signed(story, known).stream()).toList());
        store.insertRevisions(stories, null, by);
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
        var known = known(List.of(before, after));
        signatures.unsign(after.id());
        signatures.sign(signed(after, known));
        store.insertRevisions(List.of(after), note, by);
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

    /// Stories of an older release get the pages of their authors while the paper runs already.
    void start(@Observes StartupEvent event) {
        Thread.ofVirtual().name("authors of older stories").start(() -> {
            var found = false;
            while (database.transaction(() -> signOlder(OLDER)) > 0) {
                found = true;
            }
            if (found) {
                pages.changed(List.of(new Change.Everything()));
            }
        });
    }

    /// Looks through some of them; how many they were.
    private int signOlder(int limit) {
        var ids = signatures.unsigned(limit);
        var stories = ids.isEmpty() ? List.<Story>of() : store.all(ids);
        var known = known(stories);
        signatures.sign(
                stories.stream().flatMap(story -> signed(story, known).stream()).toList());
        signatures.markSigned(ids);
        return ids.size();
    }

    private Map<String, Author> known(List<Story> stories) {
        return authors.register(stories.stream().flatMap(StoryWriter::names).collect(Collectors.toSet()));
    }

    private static Stream<String> names(Story story) {
        return story.content().byline().stream().flatMap(entry -> entry.authors().stream());
    }

    private static List<StoryListStore.Signed> signed(Story story, Map<String, Author> known) {
        var listed = listedAt(story);
        return names(story)
                .map(known::get)
                .map(author -> new StoryListStore.Signed(story.id(), author.id(), listed))
                .distinct()
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
        names(story).map(known::get).forEach(author -> keys.add(new StoryList.OfAuthor(author.id()).key()));
        return keys;
    }
}
