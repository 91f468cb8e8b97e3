package broadsheet.platform.db;

import broadsheet.kernel.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/// One embedded PostgreSQL for all tests of a JVM, without the waiting for disks. Where it is stands in system
/// properties, because a Quarkus test loads this class a second time.
public final class TestServer {
    private static final Path HOME = Path.of("target", "test-data").toAbsolutePath();
    private static final String PORT = "broadsheet.test.port";
    private static final String PASSWORDS = "broadsheet.test.passwords";
    private static final String TEMPLATE = "migrated";

    private TestServer() {}

    /// Superuser's way in; starts the server at the first call.
    public static DatabaseAccess superuser() {
        return credentials().superuserAccess();
    }

    /// Makes a database that belongs to the paper's role.
    ///
    /// @param migrated with the newest schema, else empty but for `pg_trgm`
    public static DatabaseAccess create(String name, boolean migrated) {
        var credentials = credentials();
        execute("create database %s template %s owner %s"
                .formatted(name, migrated ? TEMPLATE : Credentials.DATABASE, Credentials.ROLE));
        return at(credentials, name);
    }

    /// Runs one statement as superuser.
    public static void execute(String sql) {
        try (var connection = superuser().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static DatabaseAccess at(Credentials credentials, String name) {
        var access = credentials.access();
        return new DatabaseAccess(access.url().replaceAll("[^/]+$", name), access.user(), access.password());
    }

    private static Credentials credentials() {
        synchronized (System.getProperties()) {
            if (System.getProperty(PORT) == null) {
                start();
            }
            var passwords = System.getProperty(PASSWORDS).split(" ", 2);
            return new Credentials(passwords[0], passwords[1], Integer.getInteger(PORT));
        }
    }

    private static void start() {
        try {
            removeLeftovers();
            useUnpackedPrograms();
            var data = HOME.resolve(String.valueOf(ProcessHandle.current().pid()));
            Files.createDirectories(data.resolve("postgresql"));
            Files.writeString(data.resolve("postgresql").resolve("custom.conf"), """
                    fsync = off
                    synchronous_commit = off
                    full_page_writes = off
                    """);
            var server = EmbeddedServer.open(data);
            var credentials = Credentials.load(data.resolve("postgresql"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, data)));
            System.setProperty(PASSWORDS, credentials.password() + " " + credentials.superuserPassword());
            System.setProperty(PORT, String.valueOf(credentials.port()));
            execute("create database %s template %s owner %s"
                    .formatted(TEMPLATE, Credentials.DATABASE, Credentials.ROLE));
            if (Migrations.apply(at(credentials, TEMPLATE)) instanceof Outcome.Refused<Integer>(var problems)) {
                throw new IllegalStateException(problems.toString());
            }
        } catch (IOException | DatabaseRefused e) {
            throw new IllegalStateException(e);
        }
    }

    /// Lets every server of this JVM share one copy of the programs.
    public static void useUnpackedPrograms() {
        if (System.getProperty("broadsheet.postgresql") == null) {
            System.setProperty(
                    "broadsheet.postgresql", HOME.resolveSibling("postgresql").toString());
        }
    }

    /// Ends a process at once and waits until it is gone.
    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    private static void stop(EmbeddedServer server, Path data) {
        try {
            server.stopNow();
            PostgresFiles.deleteTree(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A test run that was killed leaves its server behind.
    private static void removeLeftovers() throws IOException {
        Files.createDirectories(HOME);
        try (var folders = Files.list(HOME)) {
            for (var folder : folders.toList()) {
                if (ProcessHandle.of(Long.parseLong(folder.getFileName().toString()))
                        .isEmpty()) {
                    Postmaster.of(Cluster.of(folder).main()).ifPresent(left -> kill(left.pid()));
                    PostgresFiles.deleteTree(folder);
                }
            }
        }
    }
}
