package broadsheet.platform.db;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerIT {
    @TempDir
    Path data;

    @BeforeAll
    static void programs() {
        TestServer.useUnpackedPrograms();
    }

    @Test
    void whatItAcknowledgesIsOnDisk() throws Exception {
        try (var server = EmbeddedServer.open(data)) {
            for (var setting : Map.of(
                            "fsync", "on",
                            "synchronous_commit", "on",
                            "full_page_writes", "on",
                            "data_checksums", "on",
                            "lc_ctype", "C.UTF-8")
                    .entrySet()) {
                var query = setting.getKey().equals("lc_ctype")
                        ? "select datctype from pg_database where datname = current_database()"
                        : "show " + setting.getKey();
                assertThat(ask(server.access(), query)).as(setting.getKey()).isEqualTo(setting.getValue());
            }
            assertThat(ask(server.access(), "show server_version")).startsWith(PostgresFiles.VERSION);
            assertThat(ask(server.access(), "select similarity('香港鐵路發生故障', '香港鐵路故障服務受阻') > 0"))
                    .isEqualTo("t");
        }
    }

    @Test
    void onlyThePasswordOpensIt() throws Exception {
        try (var server = EmbeddedServer.open(data)) {
            assertThat(ask(
                            server.access(),
                            "select rolsuper or rolcreatedb from pg_roles where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(ask(server.access(), "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server.superuserAccess(), "show unix_socket_directories"))
                    .isEmpty();
            for (var user : new String[] {"broadsheet", "postgres"}) {
                Assertions.assertThatThrownBy(() ->
                                DriverManager.getConnection(server.access().url(), user, "guess"))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
            }
        }
        assertThat(Files.getPosixFilePermissions(data.resolve("postgresql").resolve("connection.properties")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aSecondStartFindsItsDataAndItsPort() throws Exception {
        String url;
        try (var server = EmbeddedServer.open(data)) {
            assertThat(server.startedHere()).isTrue();
            url = server.access().url();
            execute(server.access(), "create table kept as select 42 as answer");
        }
        assertThat(Postmaster.of(cluster().main())).isEmpty();
        try (var server = EmbeddedServer.open(data)) {
            assertThat(server.access().url()).isEqualTo(url);
            assertThat(ask(server.access(), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aStartAfterTheServerWasKilledRecovers() throws Exception {
        try (var server = EmbeddedServer.open(data)) {
            execute(server.access(), "create table kept as select 42 as answer");
            killPostmaster();
        }
        try (var server = EmbeddedServer.open(data)) {
            assertThat(server.startedHere()).isTrue();
            assertThat(ask(server.access(), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void aPidFileWhoseNumberNowBelongsToAnotherProcessIsStale() throws Exception {
        EmbeddedServer.open(data).close();
        Files.writeString(
                cluster().main().resolve("postmaster.pid"),
                "%d\n%s\n1\n5432\n\n127.0.0.1\n1 1\nready\n"
                        .formatted(ProcessHandle.current().pid(), cluster().main()));
        try (var server = EmbeddedServer.open(data)) {
            assertThat(server.startedHere()).isTrue();
        }
    }

    @Test
    void aCreationThatWasCutShortBeginsAgain() throws Exception {
        Files.createDirectories(cluster().folder().resolve("new").resolve("base"));
        Files.writeString(cluster().folder().resolve("new").resolve("PG_VERSION"), "18\n");
        try (var server = EmbeddedServer.open(data)) {
            assertThat(ask(server.access(), "select 1")).isEqualTo("1");
        }
    }

    @Test
    void theLastOneOutStopsItUnlessSomeoneIsConnected() throws Exception {
        var server = EmbeddedServer.open(data);
        try (var _ = server.access().connect()) {
            server.close();
            assertThat(Postmaster.of(cluster().main())).isPresent();
        }
        var attached = EmbeddedServer.open(data);
        assertThat(attached.startedHere()).isFalse();
        assertThat(ask(attached.access(), "select 1")).isEqualTo("1");
        attached.close();
        assertThat(Postmaster.of(cluster().main())).isEmpty();
    }

    @Test
    void aFolderThatCannotBeUsedIsRefused() throws Exception {
        var file = Files.writeString(data.resolve("file"), "");
        assertThat(refusal(file)).isEqualTo("db.folder.unwritable");

        EmbeddedServer.open(data).close();
        var properties = Credentials.file(cluster().folder());
        var kept = Files.readString(properties);
        Files.delete(properties);
        assertThat(refusal(data)).isEqualTo("db.folder.passwords");
        Files.writeString(properties, kept);
        Files.writeString(cluster().versionFile(), "17\n");
        assertThat(refusal(data)).isEqualTo("db.folder.version");
    }

    private static String refusal(Path folder) {
        return switch (DatabaseServer.embedded(folder)) {
            case Outcome.Refused<DatabaseServer>(var problems) ->
                problems.getFirst().code();
            case Outcome.Done<DatabaseServer>(var server) -> {
                server.close();
                yield "started";
            }
        };
    }

    private Cluster cluster() {
        return Cluster.of(data);
    }

    private void killPostmaster() throws IOException {
        var pid = Postmaster.of(cluster().main()).orElseThrow().pid();
        TestServer.kill(pid);
    }

    private static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DatabaseAccess access, String sql) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return Objects.requireNonNull(result.getString(1));
        }
    }
}
