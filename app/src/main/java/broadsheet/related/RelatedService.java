package broadsheet.related;

import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.PageCache;
import broadsheet.search.Found;
import broadsheet.search.Neighbours;
import broadsheet.story.Stories;
import broadsheet.story.Story;
import broadsheet.twin.Twins;
import broadsheet.twin.TwinsChanged;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@Singleton
final class RelatedService implements RelatedNews {
    private static final Logger LOG = Logger.getLogger(RelatedService.class);
    /// What is older or newer is no news any more; and the search does not grow with the archive.
    private static final Duration WITHIN = Duration.ofDays(365);

    private static final int REMEMBERED = 20_000;
    private static final int WAITING = 2_000;
    /// Newer stories become neighbours too.
    private static final Duration GOOD_FOR = Duration.ofMinutes(10);

    private final Neighbours neighbours;
    private final Stories stories;
    private final Twins twins;
    private final PageCache pages;
    private final Clock clock;
    private final Cache<Long, Known> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();
    private final Set<Long> sought = ConcurrentHashMap.newKeySet();
    /// One at a time: pages are more urgent.
    private final ThreadPoolExecutor seeker = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("related").factory());

    /// What was found for a version of a story.
    private record Known(long version, Instant at, List<Neighbour> found) {}

    RelatedService(Neighbours neighbours, Stories stories, Twins twins, PageCache pages, Clock clock) {
        this.neighbours = neighbours;
        this.stories = stories;
        this.twins = twins;
        this.pages = pages;
        this.clock = clock;
    }

    @PreDestroy
    void stop() {
        seeker.shutdownNow();
    }

    void twins(@Observes TwinsChanged event) {
        known.invalidateAll(event.stories());
    }

    @Override
    public List<Related> of(Story story, int limit) {
        var hits = neighbours.near(story, WITHIN, RelatedRanking.CANDIDATES);
        if (hits.isEmpty()) {
            return List.of();
        }
        var ids = new ArrayList<>(hits.stream().map(Found.Hit::story).toList());
        var candidates = stories.all(ids);
        ids.add(story.id());
        return RelatedRanking.of(story, hits, candidates, twins.among(ids), limit);
    }

    @Override
    public List<Neighbour> ready(Story story, int limit) {
        var entry = known.getIfPresent(story.id());
        if (entry == null || entry.version() != story.version() || isOld(entry)) {
            seek(story, limit, entry);
        }
        return entry == null ? List.of() : entry.found();
    }

    private boolean isOld(Known entry) {
        return entry.at().plus(GOOD_FOR).isBefore(clock.instant());
    }

    private void seek(Story story, int limit, @Nullable Known before) {
        if (!sought.add(story.id())) {
            return;
        }
        try {
            seeker.execute(() -> find(story, limit, before));
        } catch (RejectedExecutionException full) {
            // The next reader of the page asks again.
            sought.remove(story.id());
        }
    }

    private void find(Story story, int limit, @Nullable Known before) {
        try {
            var found = of(story, limit).stream()
                    .map(one -> new Neighbour(one.story().id(), one.reason()))
                    .toList();
            known.put(story.id(), new Known(story.version(), clock.instant(), found));
            if (!found.equals(before == null ? List.of() : before.found())) {
                pages.changed(List.of(new Change.Part(RelatedNews.part(story.id()))));
            }
        } catch (RuntimeException e) {
            LOG.warnf(e, "related: nothing found for story %d", story.id());
        } finally {
            sought.remove(story.id());
        }
    }
}
