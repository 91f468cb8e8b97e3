package broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Mutations of the samples by numbers, many times faster than a fuzzer that watches the code: a few thousand in every
/// `./check`, millions with `./check fuzz` (docs/operations/quality.md). What breaks is written to `ImportFuzzInputs`.
class MutationFuzz {
    private static final long RUNS = Long.getLong("fuzz.runs", 5_000);
    private static final long FIRST = Long.getLong("fuzz.first", 0);
    private static final int WORKERS = Integer.getInteger("fuzz.workers", 1);
    private static final long LONGEST_NANOS = 5_000_000_000L;

    /// Processor time: what else this machine does meanwhile is not the reader's fault.
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private final AtomicLong next = new AtomicLong(FIRST);
    private final AtomicLong slowest = new AtomicLong();
    private final AtomicReference<@Nullable String> broken = new AtomicReference<>();

    @Test
    void noMutationBreaksAReaderOrKeepsItBusy() throws IOException, URISyntaxException, InterruptedException {
        Mutator mutator = new Mutator(seeds());
        long begin = System.nanoTime();
        long before = usedAfter(mutator, Math.min(RUNS / 10, 100_000));
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                all.add(workers.submit(() -> work(mutator)));
            }
            for (Future<?> one : all) {
                await(one);
            }
        }
        long after = used();
        long done = Math.min(next.get() - FIRST, RUNS);
        long seconds = Math.max(1, (System.nanoTime() - begin) / 1_000_000_000);
        System.out.printf(
                "%,d files, %,d a second, slowest %d ms, heap %d MB before, %d MB after%n",
                done, done / seconds, slowest.get() / 1_000_000, before >> 20, after >> 20);
        assertThat(broken.get()).isNull();
        assertThat(after).as("memory that stays").isLessThan(before + (64 << 20));
    }

    private static void await(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private void work(Mutator mutator) {
        for (long number = next.getAndIncrement(); number < FIRST + RUNS; number = next.getAndIncrement()) {
            if (broken.get() != null) {
                return;
            }
            run(mutator.file(number), number);
        }
    }

    private void run(byte[] file, long number) {
        long start = CLOCK.getCurrentThreadCpuTime();
        try {
            ImportFuzz.read(file);
        } catch (RuntimeException | Error e) {
            broken(file, number, e.toString());
        }
        long took = CLOCK.getCurrentThreadCpuTime() - start;
        slowest.accumulateAndGet(took, Math::max);
        if (took > LONGEST_NANOS) {
            broken(file, number, took / 1_000_000 + " ms");
        }
    }

    private void broken(byte[] file, long number, String how) {
        try {
            Path folder = Path.of("src/test/resources/broadsheet/wire/ImportFuzzInputs/anyFile");
            Files.write(Files.createDirectories(folder).resolve("mutation-" + number), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        broken.compareAndSet(null, "mutation " + number + ": " + how);
    }

    /// The heap in use when everything was loaded once.
    private static long usedAfter(Mutator mutator, long runs) {
        for (long number = 0; number < runs; number++) {
            try {
                ImportFuzz.read(mutator.file(number));
            } catch (RuntimeException | Error _) {
                // The counted run comes to the same file.
            }
        }
        return used();
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<byte[]> seeds() throws IOException, URISyntaxException {
        List<byte[]> seeds = new ArrayList<>();
        ImportFuzz.samples().forEach(sample -> seeds.add((byte[]) sample.get()[0]));
        return seeds;
    }
}
