package broadsheet.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("long")
class CrashIT {
    private static final int CRASHES = 20;
    private static final int LONGEST_NANOS = 700_000_000;

    @TempDir
    Path data;

    @BeforeAll
    static void programs() {
        TestServer.useUnpackedPrograms();
    }

    @Test
    void whatWasAcknowledgedIsThereHoweverOftenItIsKilled() throws Exception {
        var random = RandomGenerator.of("L64X128MixRandom");
        var acknowledged = new AtomicInteger();
        try (var server = EmbeddedServer.open(data)) {
            execute(server, "create table written (number int primary key, filler text)");
        }
        for (int crash = 0; crash < CRASHES; crash++) {
            try (var server = EmbeddedServer.open(data)) {
                assertThat(count(server)).isBetween(acknowledged.get(), acknowledged.get() + 1);
                acknowledged.set(count(server));
                var writer = Thread.ofVirtual().start(() -> write(server, acknowledged));
                LockSupport.parkNanos(random.nextInt(LONGEST_NANOS));
                killAll();
                writer.join();
            }
        }
        assertThat(acknowledged.get()).isGreaterThan(CRASHES);
    }

    private void killAll() throws Exception {
        var postmaster = Postmaster.of(Cluster.of(data).main()).orElseThrow().pid();
        ProcessHandle.of(postmaster)
                .ifPresent(process -> process.descendants().forEach(ProcessHandle::destroyForcibly));
        TestServer.kill(postmaster);
    }

    private static void write(EmbeddedServer server, AtomicInteger acknowledged) {
        try (var connection = server.access().connect();
                var statement = connection.prepareStatement("insert into written select ?, repeat('x', 2000)")) {
            while (true) {
                statement.setInt(1, acknowledged.get() + 1);
                statement.executeUpdate();
                acknowledged.incrementAndGet();
            }
        } catch (SQLException killed) {
            return;
        }
    }

    private static int count(EmbeddedServer server) throws SQLException {
        try (var connection = server.access().connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*), coalesce(max(number), 0) from written")) {
            result.next();
            assertThat(result.getInt(1)).isEqualTo(result.getInt(2));
            return result.getInt(1);
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = server.access().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
