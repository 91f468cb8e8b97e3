package broadsheet.live;

import broadsheet.audit.Audit;
import broadsheet.audit.AuditEntry;
import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Story;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Singleton
final class LiveService implements LiveBlogs {
    private static final int EARLY = 100;
    private static final int LONGEST_HEADLINE = 120;
    private static final int LONGEST_TEXT = 4000;

    private final Database database;
    private final LiveStore store;
    private final Audit audit;
    private final Outbox outbox;
    private final Clock clock;
    private volatile @Nullable Map<Long, LiveBlog> known;

    LiveService(Database database, LiveStore store, Audit audit, Outbox outbox, Clock clock) {
        this.database = database;
        this.store = store;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Before the pages are made again.
    void on(@Observes @Priority(EARLY) LiveChanged event) {
        forget();
    }

    private synchronized void forget() {
        known = null;
    }

    @Override
    public Optional<LiveBlog> of(long story) {
        return database.inTransaction() ? store.find(story) : Optional.ofNullable(all().get(story));
    }

    private Map<Long, LiveBlog> all() {
        var blogs = known;
        return blogs == null ? read() : blogs;
    }

    /// Synchronized: a reading begun before a change must not win.
    private synchronized Map<Long, LiveBlog> read() {
        var blogs = store.all().stream().collect(Collectors.toUnmodifiableMap(LiveBlog::story, Function.identity()));
        known = blogs;
        return blogs;
    }

    @Override
    public List<LiveEntry> entries(long story, int limit) {
        return store.entries(story, limit);
    }

    @Override
    public Outcome<LiveBlog> begin(Story story, Actor by) {
        return changing(story, 0, "begun", by, () -> store.begin(story.id(), now()));
    }

    @Override
    public Outcome<LiveBlog> end(Story story, Actor by) {
        return changing(story, 0, "ended", by, () -> store.end(story.id(), now()));
    }

    private Outcome<LiveBlog> changing(Story story, long entry, String action, Actor by, Runnable step) {
        return database.transaction(() -> {
            step.run();
            return store.find(story.id())
                    .map(blog -> {
                        tell(story, entry, action, by);
                        return Outcome.done(blog);
                    })
                    .orElseGet(LiveService::none);
        });
    }

    private static <T> Outcome<T> none() {
        return Outcome.refused(Problem.of(Problem.Kind.CONFLICT, "live.none"));
    }

    private void tell(Story story, long entry, String action, Actor by) {
        var paper = story.place().paperId();
        audit.record(List.of(AuditEntry.of("live", story.id(), paper, action, by)));
        outbox.append(new LiveChanged(story.id(), entry));
        database.afterTransaction(this::forget);
    }

    @Override
    public Outcome<LiveEntry> add(Story story, Words words, Actor by) {
        return written(
                words,
                tidy -> database.transaction(() -> {
                    var blog = store.find(story.id());
                    if (blog.isEmpty() || blog.get().ended() != null) {
                        return none();
                    }
                    var id = store.insert(story.id(), tidy, by, now());
                    tell(story, id, "added", by);
                    return Outcome.done(store.entry(story.id(), id).orElseThrow());
                }));
    }

    @Override
    public Outcome<LiveEntry> change(Story story, long entry, Words words, Actor by) {
        return written(
                words,
                tidy -> database.transaction(() -> {
                    if (!store.update(story.id(), entry, tidy, now())) {
                        return Outcome.refused(Problem.of(Problem.Kind.NOT_FOUND, "live.entry.unknown"));
                    }
                    tell(story, entry, "changed", by);
                    return Outcome.done(store.entry(story.id(), entry).orElseThrow());
                }));
    }

    private static Outcome<LiveEntry> written(Words words, Function<Words, Outcome<LiveEntry>> step) {
        var headline = words.headline().strip();
        var text = Objects.requireNonNullElse(words.text(), "")
                .replace("\r\n", "\n")
                .strip();
        if (headline.isEmpty() || headline.length() > LONGEST_HEADLINE || unreadable(headline.replace('\n', '\0'))) {
            return Outcome.refused(Problem.invalid("live.headline", "/headline", Integer.toString(LONGEST_HEADLINE)));
        }
        if (text.length() > LONGEST_TEXT || unreadable(text.replace("\n", ""))) {
            return Outcome.refused(Problem.invalid("live.text", "/text", Integer.toString(LONGEST_TEXT)));
        }
        return step.apply(new Words(headline, text));
    }

    private static boolean unreadable(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }

    @Override
    public Outcome<LiveBlog> remove(Story story, long entry, Actor by) {
        return changing(story, entry, "removed", by, () -> store.remove(story.id(), entry));
    }

    /// Microseconds, as the database keeps them.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
