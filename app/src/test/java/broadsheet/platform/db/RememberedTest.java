package broadsheet.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class RememberedTest {
    private final Database database = new Database(new PGSimpleDataSource());
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void itIsReadOnceUntilItIsForgotten() {
        var number = new Remembered<>(database, readings::incrementAndGet);
        assertThat(number.get()).isOne();
        assertThat(number.get()).isOne();
        number.forget();
        assertThat(number.get()).isEqualTo(2);
    }

    @Test
    void whatIsForgottenWhileItIsReadIsReadAgain() throws Exception {
        var reading = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var number = new Remembered<>(database, () -> {
            var read = readings.incrementAndGet();
            reading.countDown();
            await(goOn);
            return read;
        });
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var before = threads.submit(number::get);
            reading.await();
            Future<?> change = threads.submit(number::forget);
            goOn.countDown();
            assertThat(before.get()).isOne();
            change.get();
            assertThat(number.get()).isEqualTo(2);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
