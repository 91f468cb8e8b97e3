package broadsheet.platform.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// The PostgreSQL in a data folder. It lives as a process of its own: several processes may share it, it
/// outlives one
/// that is killed, and the last one that closes it stops it.
final class EmbeddedServer implements DatabaseServer {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final long PAUSE_MILLIS = 300;
    private static final int ASKED = 10;

    private final Cluster cluster;
    private final PostgresProgram program;
    private final Credentials credentials;
    private final FolderLock use;
    private final boolean startedHere;
    private boolean closed;

    private EmbeddedServer(
            Cluster cluster, PostgresProgram program, Credentials credentials, FolderLock use, boolean startedHere) {
        this.cluster = cluster;
        this.program = program;
        this.credentials = credentials;
        this.use = use;
        this.startedHere = startedHere;
    }

    static EmbeddedServer open(Path data) throws DatabaseRefused, IOException {
        var cluster = Cluster.of(data);
        cluster.prepare();
        if (cluster.exists()) {
            cluster.check();
        }
        var program = new PostgresProgram(PostgresFiles.unpacked(cluster.folder()));
        try (var _ = FolderLock.exclusive(cluster.startLock())) {
            if (!cluster.exists()) {
                cluster.create(program);
            }
            var running = Postmaster.of(cluster.main());
            var saved = Credentials.load(cluster.folder());
            var credentials =
                    running.isPresent() ? saved.withPort(running.get().port()) : start(cluster, program, saved);
            var use = FolderLock.shared(cluster.usersLock());
            return new EmbeddedServer(cluster, program, credentials, use, running.isEmpty());
        }
    }

    /// Tries again for a while: another program may take the port, and the last children of a killed server need a
    /// moment to end.
    private static Credentials start(Cluster cluster, PostgresProgram program, Credentials saved)
            throws DatabaseRefused, IOException {
        cluster.writeSettings();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var port = freePort(saved.port());
        Files.deleteIfExists(cluster.startLog());
        while (program.start(cluster.main(), port, cluster.startLog()).code() != 0) {
            if (System.nanoTime() > deadline) {
                throw new DatabaseRefused(
                        "db.start.failed", cluster.folder().resolve("log").toString());
            }
            pause();
            port = freePort(0);
        }
        var credentials = saved.withPort(port);
        if (port != saved.port()) {
            credentials.save(cluster.folder());
        }
        return credentials;
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static int freePort(int wanted) throws IOException {
        try (var socket = new ServerSocket(wanted, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wanted == 0) {
                throw taken;
            }
            return freePort(0);
        }
    }

    @Override
    public DatabaseAccess access() {
        return credentials.access();
    }

    /// For tests, which make databases of their own.
    DatabaseAccess superuserAccess() {
        return credentials.superuserAccess();
    }

    @Override
    public boolean startedHere() {
        return startedHere;
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (var _ = FolderLock.exclusive(cluster.startLock())) {
            use.close();
            @Nullable
            FolderLock alone = FolderLock.tryExclusive(cluster.usersLock()).orElse(null);
            if (alone != null) {
                try (alone) {
                    stopUnlessConnected();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For tests: stops the server whoever is connected.
    void stopNow() throws IOException {
        program.stop(cluster.main()).orThrow();
    }

    private void stopUnlessConnected() throws IOException {
        if (Postmaster.of(cluster.main()).isPresent() && !someoneStays()) {
            program.stop(cluster.main()).orThrow();
        }
    }

    /// What this process has just closed takes PostgreSQL a moment to end, on a busy machine a longer one.
    private boolean someoneStays() {
        var asked = 0;
        while (someoneIsConnected()) {
            asked++;
            if (asked == ASKED || Thread.currentThread().isInterrupted()) {
                return true;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
        }
        return false;
    }

    private boolean someoneIsConnected() {
        try (var connection = superuserAccess().connect();
                var statement = connection.prepareStatement("""
                        select exists (select from pg_stat_activity
                                       where backend_type = 'client backend' and pid <> pg_backend_pid())
                        """);
                var result = statement.executeQuery()) {
            return result.next() && result.getBoolean(1);
        } catch (SQLException unusable) {
            return false;
        }
    }
}
