package broadsheet.platform.cache;

import broadsheet.platform.cache.ReadyPages.Reading;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A cache whose time and threads the test holds in its hand.
final class CacheBed {
    private record Timed(Instant at, Runnable task) {}

    static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-11-24T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private final Queue<Runnable> soon = new ArrayDeque<>();
    private final List<Timed> later = new ArrayList<>();
    final HandClock clock = new HandClock();
    final CacheService cache;
    final List<Reading> told = new ArrayList<>();

    CacheBed() {
        this(96 * 1024 * 1024);
    }

    CacheBed(long memory) {
        cache = new CacheService(config(memory), clock, new Worker() {
            @Override
            public void run(Runnable task) {
                soon.add(task);
            }

            @Override
            public void after(Duration wait, Runnable task) {
                later.add(new Timed(clock.now.plus(wait), task));
            }

            @Override
            public void stop() {}
        });
    }

    private static CacheConfig config(long memory) {
        return new CacheConfig() {
            @Override
            public MemorySize memory() {
                return new MemorySize(BigInteger.valueOf(memory));
            }

            @Override
            public Duration pause() {
                return Duration.ofMillis(200);
            }

            @Override
            public Duration patience() {
                return Duration.ofSeconds(10);
            }

            @Override
            public int makers() {
                return 4;
            }

            @Override
            public int waiters() {
                return 2_000;
            }
        };
    }

    /// Asks, and lets what waits be done.
    Reading read(String address, PageMaker maker) {
        ask(address, maker);
        work();
        return told.getLast();
    }

    /// Asks; the answer comes into `told`.
    void ask(String address, PageMaker maker) {
        cache.read(new PageRequest("", address, Map.of(), Map.of()), address, maker, told::add);
    }

    /// Does all that is to be done soon.
    void work() {
        for (var task = soon.poll(); task != null; task = soon.poll()) {
            task.run();
        }
    }

    /// Lets time pass and does what falls due, in order.
    void pass(long millis) {
        pass(millis, true);
    }

    /// Lets time pass while every maker hangs.
    void passWithoutWork(long millis) {
        pass(millis, false);
    }

    private void pass(long millis, boolean working) {
        var end = clock.now.plusMillis(millis);
        while (true) {
            var due = later.stream().filter(timed -> !timed.at().isAfter(end)).min(Comparator.comparing(Timed::at));
            if (due.isEmpty()) {
                break;
            }
            later.remove(due.get());
            clock.now = due.get().at().isAfter(clock.now) ? due.get().at() : clock.now;
            due.get().task().run();
            if (working) {
                work();
            }
        }
        clock.now = end;
    }

    void change(Change change) {
        cache.changed(Set.of(change));
    }

    @Nullable
    ReadyPage find(String address) {
        return cache.find("", address);
    }

    /// The text of the answer, or its kind.
    static String text(Reading reading) {
        return switch (reading) {
            case Reading.Ready(var page) -> text(page);
            case Reading.Once(var page) -> page.status() + " " + new String(page.bytes(), StandardCharsets.UTF_8);
            case Reading.Failed failed -> "failed";
            case Reading.Busy busy -> "busy";
        };
    }

    static String text(@Nullable ReadyPage page) {
        if (page == null) {
            return "nothing";
        }
        var identity = page.choose(null);
        return identity == null ? "nothing" : identity.body().toString(StandardCharsets.UTF_8);
    }

    static MadePage page(String text, Subject... shows) {
        return MadePage.html(200, text.getBytes(StandardCharsets.UTF_8), Set.of(shows), null);
    }
}
