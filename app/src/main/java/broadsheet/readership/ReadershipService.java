package broadsheet.readership;

import broadsheet.platform.cache.Change;
import broadsheet.platform.cache.PageCache;
import broadsheet.platform.cache.ViewSink;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

@Singleton
final class ReadershipService implements Readership, ViewSink {
    private static final Logger LOG = Logger.getLogger(ReadershipService.class);
    private static final Pattern STORY = Pattern.compile("(?:/zh-hans)?/story/([1-9][0-9]{0,17})");
    private static final int LONGEST_LIST = 50;
    private static final int MOST_HOURS = 168;
    private static final Duration REFRESH = Duration.ofMinutes(1);
    private static final Duration FORGET = Duration.ofHours(1);

    private final ReadershipStore store;
    private final ViewRetention retention;
    private final PageCache pages;
    private final Clock clock;
    private final Map<Window, Ranking> known = new ConcurrentHashMap<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("readership").factory());

    ReadershipService(ReadershipStore store, ViewRetention retention, PageCache pages, Clock clock) {
        this.store = store;
        this.retention = retention;
        this.pages = pages;
        this.clock = clock;
    }

    void start(@Observes StartupEvent event) {
        var _ = ticks.scheduleWithFixedDelay(this::tick, REFRESH.toSeconds(), REFRESH.toSeconds(), TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        ticks.shutdownNow();
    }

    private void tick() {
        try {
            refresh();
        } catch (RuntimeException e) {
            LOG.warnf("most read: not counted anew this minute: %s", e.getMessage());
        }
    }

    @Override
    public void viewed(Map<String, Long> counts) {
        var stories = new HashMap<Long, Long>();
        counts.forEach((path, views) -> {
            var story = STORY.matcher(path);
            if (story.matches()) {
                stories.merge(Long.valueOf(story.group(1)), views, Long::sum);
            }
        });
        if (!stories.isEmpty()) {
            store.add(hour(), stories);
        }
    }

    @Override
    public List<Long> mostRead(@Nullable Long paperId, int hours, int limit) {
        if (hours < 1 || hours > MOST_HOURS || limit < 0 || limit > LONGEST_LIST) {
            throw new IllegalArgumentException("no such list: " + hours + " hours, " + limit + " stories");
        }
        var now = clock.instant();
        var ranking = known.compute(
                new Window(paperId, hours),
                (window, before) -> new Ranking(before == null ? count(window) : before.stories(), now));
        return ranking.stories().subList(0, Math.min(limit, ranking.stories().size()));
    }

    /// Counts anew what somebody asked for in the last hour, and forgets what is too old.
    void refresh() {
        var idle = clock.instant().minus(FORGET);
        known.values().removeIf(ranking -> ranking.asked().isBefore(idle));
        var changed = false;
        for (var entry : Map.copyOf(known).entrySet()) {
            var stories = count(entry.getKey());
            changed |= !stories.equals(entry.getValue().stories());
            known.computeIfPresent(entry.getKey(), (_, before) -> new Ranking(stories, before.asked()));
        }
        if (changed) {
            pages.changed(List.of(new Change.Part(PART)));
        }
        var _ = retention.sweep(clock.instant());
    }

    private List<Long> count(Window window) {
        return store.mostRead(window.paper(), hour().minus(Duration.ofHours(window.hours())), LONGEST_LIST);
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private record Window(@Nullable Long paper, int hours) {}

    private record Ranking(List<Long> stories, Instant asked) {}
}
