package broadsheet.platform.stream;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Eventually;
import broadsheet.PaperResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PaperResource.class)
class StreamsIT {
    @TestHTTPResource("/api/events")
    URI events;

    @Inject
    Streams streams;

    @BeforeEach
    void noneIsOpen() {
        Eventually.within(Duration.ofSeconds(10), () -> streams.open() == 0);
    }

    @Test
    void aReaderWhoDoesNotReadIsDroppedAndOthersGoOn() throws Exception {
        var data = "x".repeat(50_000);
        try (var _ = connect(4096);
                var quick = connect(1_000_000)) {
            Eventually.within(Duration.ofSeconds(2), () -> streams.open() == 2);
            Thread.ofVirtual().start(() -> readAll(quick));
            Eventually.within(Duration.ofSeconds(30), () -> {
                streams.send(new Message("test", Set.of(), data));
                return streams.open() < 2;
            });
            assertThat(streams.open()).isEqualTo(1);
            streams.send(new Message("test", Set.of(), "still here"));
            assertThat(streams.open()).isEqualTo(1);
        }
    }

    @Test
    void manyStreamsNeedNoThreadEach() throws Exception {
        var before = Thread.activeCount();
        var sockets = new Socket[300];
        for (int i = 0; i < sockets.length; i++) {
            sockets[i] = connect(4096);
        }
        Eventually.within(Duration.ofSeconds(5), () -> streams.open() == sockets.length);
        assertThat(Thread.activeCount() - before).isLessThan(50);
        for (var socket : sockets) {
            socket.close();
        }
        Eventually.within(Duration.ofSeconds(5), () -> streams.open() == 0);
    }

    private Socket connect(int buffer) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(buffer);
        socket.connect(new InetSocketAddress(events.getHost(), events.getPort()));
        var request = "GET /api/events HTTP/1.1\r\nHost: " + events.getAuthority() + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void readAll(Socket socket) {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // closed by the test
        }
    }
}
