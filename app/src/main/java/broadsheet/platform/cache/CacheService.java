package broadsheet.platform.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The rules of the cache: who waits, who gets old bytes, what is kept.
final class CacheService implements PageCache, ReadyPages {
    private static final Logger LOG = Logger.getLogger(CacheService.class);
    private static final int LARGEST_SHARE = 8;

    private final SubjectIndex index = new SubjectIndex();
    private final Shelf shelf;
    private final Clock clock;
    private final Worker worker;
    private final Crowd crowd;
    private final long largest;
    private final long pause;
    private final Duration patience;
    private final FreshPages fresh;

    CacheService(CacheConfig config, Clock clock, Worker worker) {
        this.clock = clock;
        this.worker = worker;
        long memory = config.memory().asLongValue();
        shelf = new Shelf(index, memory);
        largest = memory / LARGEST_SHARE;
        crowd = new Crowd(config.makers(), config.waiters());
        pause = config.pause().toMillis();
        patience = config.patience();
        fresh = new FreshPages(crowd, worker, patience);
    }

    Shelf shelf() {
        return shelf;
    }

    Crowd crowd() {
        return crowd;
    }

    @Override
    public @Nullable ReadyPage find(String host, String address) {
        var entry = shelf.find(host, address);
        var page = entry == null ? null : entry.page;
        if (entry == null || page == null) {
            return null;
        }
        long now = clock.millis();
        if (!page.isCurrent(now)) {
            return null;
        }
        entry.wasRead(now);
        return page;
    }

    @Override
    public void read(PageRequest request, String address, PageMaker maker, Consumer<Reading> then) {
        while (true) {
            var entry = shelf.place(request.host(), address, clock.millis());
            Reading answer;
            synchronized (entry) {
                if (entry.gone) {
                    continue;
                }
                answer = answerOrWait(entry, new Making(request, maker), then);
            }
            if (answer != null) {
                then.accept(answer);
            }
            return;
        }
    }

    private @Nullable Reading answerOrWait(Entry entry, Making next, Consumer<Reading> then) {
        long now = clock.millis();
        var page = entry.page;
        if (page != null) {
            entry.readAt = now;
            if (page.isCurrent(now)) {
                return new Reading.Ready(page);
            }
            if (entry.rests(now, pause)) {
                remakeLater(entry, next, now);
                return new Reading.Ready(page);
            }
        }
        var making = entry.making;
        if ((making != null && making.expired) || !crowd.enter()) {
            return page == null ? new Reading.Busy() : new Reading.Ready(page);
        }
        if (making == null) {
            making = start(entry, next);
        }
        making.waiters.add(new Making.Waiter(now, then));
        return null;
    }

    private void remakeLater(Entry entry, Making next, long now) {
        if (entry.remakeSet || entry.making != null) {
            return;
        }
        entry.remakeSet = true;
        long wait = Math.max(entry.startedAt, entry.failedAt) + pause - now;
        worker.after(Duration.ofMillis(wait), () -> {
            synchronized (entry) {
                entry.remakeSet = false;
                var page = entry.page;
                if (!entry.gone && entry.making == null && page != null && !page.isCurrent(clock.millis())) {
                    start(entry, next);
                }
            }
        });
    }

    private Making start(Entry entry, Making making) {
        entry.making = making;
        worker.run(() -> make(entry, making));
        worker.after(patience, () -> expire(entry, making));
        return making;
    }

    private void make(Entry entry, Making making) {
        Reading reading;
        try {
            crowd.seat();
            try {
                // Taken before the index knows of it: what makes the page stale is never older than this.
                making.startedAt = clock.millis();
                index.begin(making);
                reading = keep(entry, making, making.maker.make(making.request));
                crowd.countMade();
            } finally {
                index.end(making);
                crowd.rise();
            }
        } catch (Throwable e) { // whatever a maker throws, its readers get an answer
            LOG.errorf(e, "page %s could not be made", entry.address);
            crowd.countFailed();
            reading = new Reading.Failed();
        }
        finish(entry, making, reading);
        shelf.dropLeastRead();
    }

    private Reading keep(Entry entry, Making making, MadePage made) {
        // A 410 without subjects could not be made stale; a 404 would let strangers fill the memory.
        boolean kept =
                made.status() == 200 || (made.status() == 410 && !made.shows().isEmpty());
        var page = kept ? ReadyPage.of(made, entry.views) : null;
        if (page == null || page.weight() > largest) {
            return new Reading.Once(made);
        }
        making.outdatedAt = index.put(entry, page, making);
        return new Reading.Ready(page);
    }

    private void finish(Entry entry, Making making, Reading reading) {
        var told = new ArrayList<Making.Waiter>();
        var late = new ArrayList<Making.Waiter>();
        var answer = reading;
        synchronized (entry) {
            long now = clock.millis();
            var page = entry.page;
            entry.making = null;
            entry.makes++;
            if (reading instanceof Reading.Ready) {
                entry.startedAt = making.startedAt;
            } else if (reading instanceof Reading.Failed && page != null) {
                entry.failedAt = now;
                answer = new Reading.Ready(page);
            } else {
                shelf.drop(entry);
            }
            for (var waiter : making.waiters) {
                (waiter.since() > making.outdatedAt && now > making.outdatedAt + pause ? late : told).add(waiter);
            }
            if (!late.isEmpty()) {
                start(entry, new Making(making.request, making.maker)).waiters.addAll(late);
            }
        }
        tell(told, answer);
    }

    private void expire(Entry entry, Making making) {
        List<Making.Waiter> told;
        Reading answer;
        synchronized (entry) {
            if (entry.making != making) {
                return;
            }
            making.expired = true;
            told = making.waiters;
            making.waiters = new ArrayList<>();
            var page = entry.page;
            answer = page == null ? new Reading.Busy() : new Reading.Ready(page);
        }
        LOG.warnf("page %s takes longer than %s", entry.address, patience);
        tell(told, answer);
    }

    private void tell(List<Making.Waiter> waiters, Reading answer) {
        crowd.leave(waiters.size());
        for (var waiter : waiters) {
            waiter.then().accept(answer);
        }
    }

    @Override
    public void readFresh(PageRequest request, PageMaker maker, Consumer<Reading> then) {
        fresh.read(request, maker, then);
    }

    @Override
    public void changed(Collection<Change> changes) {
        index.changed(changes, clock.millis());
    }

    @Override
    public int makes(String host, String address) {
        var entry = shelf.find(host, address);
        return entry == null ? 0 : entry.makes();
    }
}
