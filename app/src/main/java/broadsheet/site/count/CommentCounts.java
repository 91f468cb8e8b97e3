package broadsheet.site.count;

import broadsheet.forum.Comments;
import broadsheet.forum.CommentsPosted;
import broadsheet.forum.DiscussionChanged;
import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.PageCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// The numbers of comments that lists print, from memory. A list must not be made again for every comment: 200 a second
/// would make the front page five times a second, all day. So what changes is gathered, asked for in one statement for
/// all
/// stories every few seconds, and only a number that is another one makes the lists stale that print it.
@Singleton
public final class CommentCounts {
    /// The kind of [broadsheet.platform.cache.Subject.Item] of every page that prints the number of a story.
    public static final String SUBJECT = "comments";

    private static final Logger LOG = Logger.getLogger(CommentCounts.class);
    private static final int KEPT = 100_000;

    private final Comments comments;
    private final PageCache pages;
    private final CountConfig config;
    private final Cache<Long, Long> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    private final Set<Long> changed = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("comment-counts").factory());

    CommentCounts(Comments comments, PageCache pages, CountConfig config) {
        this.comments = comments;
        this.pages = pages;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        var step = config.step().toMillis();
        var _ = timer.scheduleWithFixedDelay(this::step, step, step, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    void posted(@Observes CommentsPosted event) {
        changed.addAll(event.stories());
    }

    void changed(@Observes DiscussionChanged event) {
        changed.add(event.story());
    }

    /// Has the numbers of these stories ready: one statement for those that were not asked for yet, else none.
    public void load(Collection<Long> stories) {
        var missing = stories.stream()
                .distinct()
                .filter(story -> known.getIfPresent(story) == null)
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        var counts = comments.counts(missing);
        // Never over a number that came meanwhile: that one is newer.
        missing.forEach(story -> known.asMap().putIfAbsent(story, counts.getOrDefault(story, 0L)));
    }

    /// The number of a story, 0 when it is not ready.
    public long of(long story) {
        var count = known.getIfPresent(story);
        return count == null ? 0 : count;
    }

    /// Asks for what changed since the last time.
    void step() {
        var stories = new ArrayList<>(changed);
        if (stories.isEmpty()) {
            return;
        }
        stories.forEach(changed::remove);
        try {
            refresh(stories);
        } catch (RuntimeException e) {
            changed.addAll(stories);
            LOG.warnf("comments of %d stories not counted now: %s", stories.size(), e.getMessage());
        }
    }

    private void refresh(Collection<Long> stories) {
        var counts = comments.counts(stories);
        var others = new ArrayList<Change>();
        for (var story : stories) {
            var now = counts.getOrDefault(story, 0L);
            if (!now.equals(known.asMap().put(story, now))) {
                others.add(new Change.Item(SUBJECT, story));
            }
        }
        pages.changed(others);
    }
}
