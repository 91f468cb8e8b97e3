package broadsheet.wire;

import broadsheet.formats.FeedEvent;
import broadsheet.formats.FeedItem;
import broadsheet.formats.ReadLimits;
import broadsheet.formats.Refusal;
import broadsheet.formats.intake.Feeds;
import broadsheet.kernel.Outcome;
import broadsheet.kernel.Problem;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// One import under way: reads on the thread that asked, writes on another, a few batches behind.
final class ImportRun {
    /// Takes items for good. No batch holds the same item twice; batches come in the order of the items.
    @FunctionalInterface
    interface Shelf {
        void put(List<Prepared> batch);
    }

    private static final int BATCH = 200;
    private static final int WAITING = 3;
    /// A batch is closed early when its stories are long.
    private static final int BATCH_CHARACTERS = 2_000_000;

    /// Where clock times without a zone belong.
    private static final ZoneId ZONE = ZoneId.of("Asia/Taipei");

    private final ImportFiles files;
    private final ImportRequest request;
    private final Tally tally;
    private final Shelf shelf;
    private final ImportProgress progress;
    private final StoryMaker maker;
    private final Deque<Future<?>> waiting = new ArrayDeque<>();
    private Map<Prepared.Key, Prepared> batch = new LinkedHashMap<>();
    private int characters;
    private long done;

    ImportRun(ImportFiles files, ImportRequest request, Tally tally, Shelf shelf, ImportProgress progress) {
        this.files = files;
        this.request = request;
        this.tally = tally;
        this.shelf = shelf;
        this.progress = progress;
        this.maker = new StoryMaker();
    }

    /// Runs to the end. What the shelf throws is thrown here; batches stored before stay.
    void run() {
        try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
            for (Path file : files.files()) {
                read(file, writer);
            }
            flush(writer);
            while (!waiting.isEmpty()) {
                await(waiting.remove());
            }
            progress.at(files.bytes(), files.bytes(), tally.items());
        }
    }

    private void read(Path file, ExecutorService writer) {
        long before = done;
        Feeds.Source source = () -> {
            // A file that is read twice counts once.
            done = before;
            return new Counting(Files.newInputStream(file));
        };
        Feeds.read(source, request.format(), ReadLimits.standard(ZONE), event -> {
            switch (event) {
                case FeedEvent.Read(FeedItem item) -> take(file, item, writer);
                case FeedEvent.Refused(Refusal refusal) -> tally.refused(file.toString(), refusal);
            }
            progress.at(done, files.bytes(), tally.items());
        });
    }

    private void take(Path file, FeedItem item, ExecutorService writer) {
        tally.read();
        switch (maker.make(file, item)) {
            case Outcome.Refused<Prepared>(List<Problem> problems) ->
                tally.refused(file.toString(), StoryMaker.name(item), problems.getFirst());
            case Outcome.Done<Prepared>(Prepared prepared) -> add(prepared, writer);
        }
    }

    private void add(Prepared prepared, ExecutorService writer) {
        if (batch.size() >= BATCH || characters > BATCH_CHARACTERS || batch.containsKey(prepared.key())) {
            flush(writer);
        }
        batch.put(prepared.key(), prepared);
        characters += prepared.characters();
    }

    private void flush(ExecutorService writer) {
        if (batch.isEmpty()) {
            return;
        }
        List<Prepared> full = List.copyOf(batch.values());
        batch = new LinkedHashMap<>();
        characters = 0;
        waiting.add(writer.submit(() -> shelf.put(full)));
        if (waiting.size() >= WAITING) {
            await(waiting.remove());
        }
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private final class Counting extends FilterInputStream {
        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            done += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            done += Math.max(count, 0);
            return count;
        }
    }
}
