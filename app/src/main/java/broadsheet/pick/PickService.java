package broadsheet.pick;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import broadsheet.pick.feed.MerchantFeed;
import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.PageCache;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import broadsheet.story.Story;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Singleton
final class PickService implements Picks {
    private static final int MOST_MARKS = 20;

    private final PickStore store;
    private final PickClicks clicks;
    private final Database database;
    private final Outbox outbox;
    private final PageCache pages;
    private final Clock clock;
    private final SensitiveWords words = new SensitiveWords();
    private volatile @Nullable PickShelf known;

    PickService(PickStore store, PickClicks clicks, Database database, Outbox outbox, PageCache pages, Clock clock) {
        this.store = store;
        this.clicks = clicks;
        this.database = database;
        this.outbox = outbox;
        this.pages = pages;
        this.clock = clock;
    }

    void on(@Observes PicksChanged event) {
        refresh();
        var story = event.story();
        pages.changed(List.of(new Change.Part(story == null ? PART : Picks.part(story))));
    }

    /// Synchronized: a reading begun before a change must not win.
    private synchronized PickShelf refresh() {
        var read = new PickShelf(store.products(), store.papers(), store.marks(), words);
        known = read;
        return read;
    }

    private PickShelf shelf() {
        return Objects.requireNonNullElseGet(known, this::refresh);
    }

    /// Inside a transaction there may be what is never committed: read afterwards.
    private void changed(@Nullable Long story) {
        outbox.append(new PicksChanged(story));
        database.afterCommit(() -> on(new PicksChanged(story)));
    }

    @Override
    public List<Product> beside(Story story) {
        return shelf().beside(story, clock.instant());
    }

    @Override
    public Set<Sensitive> suggested(Story story) {
        return words.of(story);
    }

    @Override
    public StoryMarks marks(long story) {
        return shelf().marks(story);
    }

    @Override
    public Outcome<StoryMarks> mark(Story story, StoryMarks marks, Actor by) {
        var paper = story.place().paperId();
        var products = shelf().products();
        if (marks.pinned().size() + marks.forbidden().size() > MOST_MARKS) {
            return Outcome.refused(Problem.invalid("pick.marks.many", "/pinned", Integer.toString(MOST_MARKS)));
        }
        var foreign = Stream.concat(marks.pinned().stream(), marks.forbidden().stream())
                .filter(id -> !products.containsKey(id)
                        || Objects.requireNonNull(products.get(id)).paperId() != paper)
                .findFirst();
        if (foreign.isPresent()) {
            return Outcome.refused(Problem.invalid(
                    "pick.product.unknown", "/pinned", foreign.get().toString()));
        }
        return database.transaction(() -> {
            store.mark(story.id(), marks, by, clock.instant());
            changed(story.id());
            return Outcome.done(marks);
        });
    }

    @Override
    public Outcome<MerchantFeed> replace(long paperId, String feed, Actor by) {
        var read = MerchantFeed.read(feed);
        if (read.offers().isEmpty()) {
            return Outcome.refused(Problem.invalid("pick.feed.empty", "", Integer.toString(read.read())));
        }
        return database.transaction(() -> {
            store.replace(paperId, read.offers(), clock.instant());
            changed(null);
            return Outcome.done(read);
        });
    }

    @Override
    public void show(long paperId, boolean shown, Actor by) {
        var _ = database.transaction(() -> {
            store.show(paperId, shown);
            changed(null);
            return true;
        });
    }

    @Override
    public boolean shown(long paperId) {
        return shelf().shown(paperId);
    }

    @Override
    public boolean forbid(long paperId, long product, boolean forbidden, Actor by) {
        return database.transaction(() -> {
            var done = store.forbid(paperId, product, forbidden);
            if (done) {
                changed(null);
            }
            return done;
        });
    }

    @Override
    public List<Product> products(long paperId, @Nullable Long after, int limit) {
        return shelf().products().values().stream()
                .filter(one -> one.paperId() == paperId && (after == null || one.id() > after))
                .sorted(Comparator.comparingLong(Product::id))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Product> find(long product) {
        return Optional.ofNullable(shelf().products().get(product));
    }

    @Override
    public void opened(long product) {
        clicks.count(product);
    }

    @Override
    public Map<Long, Long> opened30(long paperId) {
        return clicks.of(paperId);
    }
}
