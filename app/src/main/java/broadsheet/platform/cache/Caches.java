package broadsheet.platform.cache;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jboss.logging.Logger;

/// The one cache of this node, and what it does by itself every 5 s: hand out the views, pack what is read often.
@Singleton
final class Caches {
    private static final Logger LOG = Logger.getLogger(Caches.class);
    private static final Duration STEP = Duration.ofSeconds(5);
    private static final int READ_OFTEN = 5;
    private static final double IDLE = 0.5;

    private final Instance<ViewSink> sinks;
    private final CacheService service;
    private final LongAdder views = new LongAdder();
    private final OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    private final Worker worker = Worker.ofVirtualThreads();
    private final ExecutorService packer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("pages-packer").factory());

    Caches(CacheConfig config, Clock clock, @Any Instance<ViewSink> sinks, MeterRegistry meters) {
        this.sinks = sinks;
        service = new CacheService(config, clock, worker);
        worker.after(STEP, this::step);
        count(meters);
    }

    private void count(MeterRegistry meters) {
        Gauge.builder("broadsheet.pages.bytes", service, cache -> cache.shelf().weight())
                .description("Memory taken by ready pages")
                .register(meters);
        FunctionCounter.builder("broadsheet.pages.views", views, LongAdder::sum)
                .description("Views of ready pages, up to 5 s late")
                .register(meters);
        FunctionCounter.builder("broadsheet.pages.made", service.crowd(), Crowd::made)
                .description("Pages made: misses, remakes and pages that are not kept")
                .register(meters);
        FunctionCounter.builder("broadsheet.pages.failed", service.crowd(), Crowd::failed)
                .description("Makers that failed")
                .register(meters);
    }

    @Produces
    @Singleton
    PageCache cache() {
        return service;
    }

    @Produces
    @Singleton
    ReadyPages pages() {
        return service;
    }

    void stop(@Observes ShutdownEvent event) {
        worker.stop();
        packer.shutdownNow();
        handOutViews();
    }

    private void step() {
        handOutViews();
        if (machine.getCpuLoad() < IDLE) {
            packBest();
        }
        worker.after(STEP, this::step);
    }

    private void packBest() {
        for (var entry : service.shelf().entries()) {
            var page = entry.page;
            if (page != null && entry.packed != page && entry.seen >= READ_OFTEN && !page.packedBest()) {
                entry.packed = page;
                packer.execute(page::packBest);
            }
        }
    }

    private void handOutViews() {
        var counts = service.shelf().takeViews();
        if (counts.isEmpty()) {
            return;
        }
        counts.values().forEach(views::add);
        for (var sink : sinks) {
            try {
                sink.viewed(counts);
            } catch (RuntimeException e) {
                LOG.errorf(e, "views of %d pages are lost", counts.size());
            }
        }
    }
}
