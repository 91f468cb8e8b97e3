package broadsheet.media;

import broadsheet.media.resize.Resizer;
import broadsheet.platform.blob.Blobs;
import broadsheet.platform.db.Database;
import broadsheet.platform.events.Outbox;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Makes the sizes of new pictures in the background, one picture at a time on each node.
@Singleton
final class RenditionKeeper {
    private static final Logger LOG = Logger.getLogger(RenditionKeeper.class);
    private static final List<Integer> WIDTHS = List.of(400, 800, 1200, 1600);
    private static final Duration LOOK = Duration.ofSeconds(2);
    /// A node that died with a picture in its hands loses it after this long.
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final RenditionStore store;
    private final Blobs blobs;
    private final Resizer resizer;
    private final Database database;
    private final Outbox outbox;
    private final Clock clock;
    private final boolean serving;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("picture-sizes").factory());

    RenditionKeeper(
            RenditionStore store,
            Blobs blobs,
            Resizer resizer,
            Database database,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "broadsheet.serving", defaultValue = "true") boolean serving) {
        this.store = store;
        this.blobs = blobs;
        this.resizer = resizer;
        this.database = database;
        this.outbox = outbox;
        this.clock = clock;
        this.serving = serving;
    }

    void start(@Observes StartupEvent event) {
        if (serving) {
            var _ = work.scheduleWithFixedDelay(this::tick, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        work.shutdownNow();
    }

    private void tick() {
        try {
            while (!Thread.currentThread().isInterrupted() && makeNext()) {
                // The next one.
            }
        } catch (RuntimeException e) {
            LOG.warnf("sizes of pictures: not made now: %s", e.getMessage());
        }
    }

    /// Makes the sizes of one picture; false when there is none to do.
    boolean makeNext() {
        var now = clock.instant();
        var next = store.claim(now, now.minus(CLAIM));
        next.ifPresent(this::make);
        return next.isPresent();
    }

    private void make(Picture original) {
        var renditions = renditions(original);
        database.transaction(() -> {
            store.insert(original.hash(), renditions, clock.instant());
            store.settle(original.hash(), clock.instant());
            outbox.append(new PicturesSized(List.of(original.url())));
            return renditions;
        });
    }

    private List<Picture> renditions(Picture original) {
        // It may move.
        if (original.type() == PictureType.GIF) {
            return List.of();
        }
        var renditions = new ArrayList<Picture>();
        for (var bytes : resized(original)) {
            PictureHeader.read(bytes)
                    .ifPresent(header -> renditions.add(new Picture(
                            blobs.put(bytes), header.type(), header.width(), header.height(), bytes.length)));
        }
        return renditions;
    }

    private List<byte[]> resized(Picture original) {
        var kept = blobs.file(original.hash());
        if (kept.isPresent()) {
            return resizer.resize(kept.get(), widths(original));
        }
        var copy = copy(original);
        try {
            return copy.isPresent() ? resizer.resize(copy.get(), widths(original)) : List.of();
        } finally {
            copy.ifPresent(file -> file.toFile().delete());
        }
    }

    /// For stores that are no folder.
    private Optional<Path> copy(Picture original) {
        try (var stream = blobs.open(original.hash()).orElse(null)) {
            if (stream == null) {
                return Optional.empty();
            }
            var file = Files.createTempFile("broadsheet", "");
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Never wider than the original, whose own width is among them: readers get no camera's notes.
    static List<Integer> widths(Picture original) {
        var widest = Math.min(original.width(), WIDTHS.getLast());
        var widths =
                new ArrayList<>(WIDTHS.stream().filter(width -> width < widest).toList());
        widths.add(widest);
        return widths;
    }
}
