package broadsheet.platform.cache;

import broadsheet.platform.cache.ReadyPages.Reading;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Makes pages for one reader each, and keeps none.
final class FreshPages {
    private static final Logger LOG = Logger.getLogger(FreshPages.class);

    private final Crowd crowd;
    private final Worker worker;
    private final Duration patience;

    FreshPages(Crowd crowd, Worker worker, Duration patience) {
        this.crowd = crowd;
        this.worker = worker;
        this.patience = patience;
    }

    /// Tells `then` once: the page, or that it failed or took too long.
    void read(PageRequest request, PageMaker maker, Consumer<Reading> then) {
        if (!crowd.enter()) {
            then.accept(new Reading.Busy());
            return;
        }
        var told = new AtomicBoolean();
        Consumer<Reading> first = reading -> {
            if (told.compareAndSet(false, true)) {
                crowd.leave(1);
                then.accept(reading);
            }
        };
        worker.after(patience, () -> first.accept(new Reading.Busy()));
        worker.run(() -> first.accept(make(request, maker)));
    }

    private Reading make(PageRequest request, PageMaker maker) {
        try {
            crowd.seatFresh();
            try {
                var page = maker.make(request);
                crowd.countMade();
                return new Reading.Once(page);
            } finally {
                crowd.riseFresh();
            }
        } catch (Throwable e) { // whatever a maker throws, its reader gets an answer
            LOG.errorf(e, "page %s could not be made", request.path());
            crowd.countFailed();
            return new Reading.Failed();
        }
    }
}
