package broadsheet.story;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Cursor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.kernel.Slice;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

@Singleton
final class StoryService implements Stories {
    /// PostgreSQL's `timestamptz` ends before [Instant#MAX]; no story is newer than this.
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    private final Database database;
    private final StoryStore store;
    private final StoryListStore lists;
    private final StoryWriter writer;
    private final Clock clock;

    StoryService(Database database, StoryStore store, StoryListStore lists, StoryWriter writer, Clock clock) {
        this.database = database;
        this.store = store;
        this.lists = lists;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public Optional<Story> find(long id) {
        return store.find(id);
    }

    @Override
    public Optional<Story> forReaders(long id) {
        return store.find(id).filter(story -> story.status().listed() || story.status() == Status.WITHDRAWN);
    }

    @Override
    public List<Problem> check(StoryContent content) {
        return StoryChecks.of(content);
    }

    @Override
    public Outcome<Story> create(StoryDraft draft, Actor by) {
        return checked(
                draft,
                () -> database.transaction(() -> {
                    var id = store.nextIds(1).getFirst();
                    var story = writer.story(id, new NewStory(draft, null, null), now());
                    writer.insert(List.of(story), by);
                    return Outcome.done(story);
                }));
    }

    @Override
    public List<Long> createAll(List<NewStory> stories, Actor by) {
        return database.transaction(() -> writer.createAll(stories, now(), by));
    }

    @Override
    public Outcome<Story> save(long id, long version, StoryDraft draft, Actor by) {
        return checked(
                draft,
                () -> changing(id, version, before -> {
                    if (before.status() == Status.WITHDRAWN) {
                        return withdrawn();
                    }
                    var seen = before.status().listed() && !before.content().equals(draft.content());
                    return Outcome.done(writer.replace(before, Changes.of(before, draft, now(), seen), null, by));
                }));
    }

    @Override
    public Outcome<Story> reissue(long id, long version, NewStory story, Actor by) {
        return checked(
                story.draft(),
                () -> changing(
                        id,
                        version,
                        before -> before.status() == Status.WITHDRAWN
                                ? withdrawn()
                                : Outcome.done(
                                        writer.replace(before, Changes.reissued(before, story, now()), null, by))));
    }

    private Outcome<Story> checked(StoryDraft draft, Supplier<Outcome<Story>> step) {
        var problems = writer.check(draft);
        return problems.isEmpty() ? step.get() : new Outcome.Refused<>(problems);
    }

    private static Outcome<Story> withdrawn() {
        return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "story.state.withdrawn"));
    }

    @Override
    public Outcome<Story> move(long id, long version, Status to, Actor by) {
        return changing(
                id,
                version,
                before -> before.status() == to
                        ? Outcome.done(before)
                        : Changes.moved(before, to, now())
                                .then(after -> Outcome.done(writer.replace(before, after, null, by))));
    }

    @Override
    public Outcome<Story> publish(long id, long version, Actor by) {
        return changing(id, version, before -> switch (before.status()) {
            case PUBLISHED, CORRECTED -> Outcome.done(before);
            case WITHDRAWN -> withdrawn();
            case DRAFT, IN_REVIEW, READY, SCHEDULED -> writer.publish(before, now(), by);
        });
    }

    @Override
    public Outcome<Story> correct(long id, long version, StoryDraft draft, String note, Actor by) {
        var problems = new ArrayList<>(writer.check(draft));
        var wrongNote = StoryChecks.note(note, "/note");
        if (wrongNote != null) {
            problems.add(wrongNote);
        }
        if (!problems.isEmpty()) {
            return new Outcome.Refused<>(problems);
        }
        return changing(id, version, before -> {
            if (!before.status().listed()) {
                return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "story.state.not-published"));
            }
            var now = now();
            store.insertCorrection(id, before.version() + 1, note.strip(), now);
            writer.replace(before, Changes.corrected(before, draft, now), note.strip(), by);
            return Outcome.done(store.find(id).orElseThrow());
        });
    }

    @Override
    public Outcome<Story> withdraw(long id, long version, String reason, Actor by) {
        var wrongReason = StoryChecks.note(reason, "/reason");
        if (wrongReason != null) {
            return Outcome.refused(wrongReason);
        }
        return changing(id, version, before -> {
            if (!before.status().listed()) {
                return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "story.state.not-published"));
            }
            var after = Changes.withdrawn(before, reason.strip(), now());
            return Outcome.done(writer.replace(before, after, reason.strip(), by));
        });
    }

    @Override
    public Slice<StoryCard> list(StoryList list, @Nullable Cursor after, int limit) {
        var cards = lists.page(list, Objects.requireNonNullElse(after, NEWEST), limit + 1);
        return Slice.of(cards, limit, card -> new Cursor(card.published(), card.id()));
    }

    @Override
    public Map<StoryList, List<StoryCard>> newest(Map<StoryList, Integer> wanted) {
        return lists.newest(wanted);
    }

    @Override
    public Slice<Corrected> corrections(@Nullable Cursor after, int limit) {
        var corrections = lists.corrections(Objects.requireNonNullElse(after, NEWEST), limit + 1);
        return Slice.of(
                corrections,
                limit,
                one -> new Cursor(one.correction().at(), one.correction().id()));
    }

    @Override
    public Map<Long, Long> papers(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : lists.papers(ids);
    }

    @Override
    public List<StoryCard> cards(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : lists.cards(ids);
    }

    @Override
    public Slice<Story> forStaff(
            @Nullable Long paperId, Collection<Status> statuses, @Nullable Cursor after, int limit) {
        var codes = statuses.stream().map(Status::code).toList();
        var stories = store.forStaff(paperId, codes, Objects.requireNonNullElse(after, NEWEST), limit + 1);
        return Slice.of(stories, limit, story -> new Cursor(story.changed(), story.id()));
    }

    @Override
    public List<Revision> revisions(long id) {
        return lists.revisions(id);
    }

    @Override
    public List<Story> after(long id, int limit) {
        return store.after(id, limit);
    }

    @Override
    public List<Story> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : store.all(ids);
    }

    @Override
    public List<Stamp> stamps(long from, long to) {
        return lists.stamps(from, to);
    }

    @Override
    public long highestId() {
        return lists.highestId();
    }

    private Outcome<Story> changing(long id, long version, Function<Story, Outcome<Story>> step) {
        return database.transaction(() -> {
            var before = store.lock(id);
            if (before.isEmpty()) {
                return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "story.unknown"));
            }
            if (before.get().version() != version) {
                return Outcome.refused(Problem.of(
                        Problem.Kind.OUTDATED,
                        "story.outdated",
                        Long.toString(before.get().version())));
            }
            return step.apply(before.get());
        });
    }

    /// Microseconds, as the database keeps them, so that a story read back equals the one returned.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
