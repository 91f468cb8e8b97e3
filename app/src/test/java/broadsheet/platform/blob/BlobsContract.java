package broadsheet.platform.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store of blobs must do.
abstract class BlobsContract {
    private static final byte[] ABC = "abc".getBytes(StandardCharsets.UTF_8);
    private static final String KEY = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    abstract Blobs blobs();

    @Test
    void bytesAreFoundUnderTheirHash() throws IOException {
        var blobs = blobs();
        assertThat(blobs.put(ABC)).isEqualTo(KEY);
        assertThat(blobs.put(ABC)).isEqualTo(KEY);
        assertThat(blobs.exists(KEY)).isTrue();
        try (var stream = blobs.open(KEY).orElseThrow()) {
            assertThat(stream.readAllBytes()).isEqualTo(ABC);
        }
        assertThat(Files.readAllBytes(blobs.file(KEY).orElseThrow())).isEqualTo(ABC);
    }

    @Test
    void whatWasDeletedIsGone() {
        var blobs = blobs();
        blobs.put(ABC);
        blobs.delete(KEY);
        blobs.delete(KEY);
        assertThat(blobs.exists(KEY)).isFalse();
        assertThat(blobs.open(KEY)).isEmpty();
        assertThat(blobs.file(KEY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "..",
                "../../etc/passwd",
                "abc",
                "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"
            })
    void whatIsNoKeyIsNotThere(String key) {
        var blobs = blobs();
        blobs.put(ABC);
        assertThat(blobs.exists(key)).isFalse();
        assertThat(blobs.open(key)).isEmpty();
        assertThat(blobs.file(key)).isEmpty();
        blobs.delete(key);
        assertThat(blobs.exists(KEY)).isTrue();
    }

    @Test
    void aStreamThatIsTooLongIsNotKept() throws IOException {
        var blobs = blobs();
        assertThatThrownBy(() -> blobs.put(new ByteArrayInputStream(ABC), 2)).isInstanceOf(Blobs.TooLong.class);
        assertThat(blobs.exists(KEY)).isFalse();
        assertThat(blobs.put(new ByteArrayInputStream(ABC), 3)).isEqualTo(KEY);
    }

    @Test
    void aStreamThatBreaksLeavesNothing() {
        var blobs = blobs();
        var broken = new InputStream() {
            private int left = 3;

            @Override
            public int read() throws IOException {
                throw new IOException("the line went dead");
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return left-- > 0 ? length : read();
            }
        };
        assertThatThrownBy(() -> blobs.put(broken, 1_000_000)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void manyMayKeepTheSameBytesAtOnce() throws Exception {
        var blobs = blobs();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> put = () -> blobs.put(ABC);
            var keys = threads
                    .invokeAll(IntStream.range(0, 20).mapToObj(_ -> put).toList())
                    .stream()
                    .map(future -> future.resultNow())
                    .collect(Collectors.toSet());
            assertThat(keys).containsExactly(KEY);
        }
    }
}
