package broadsheet.platform.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.kernel.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutsideServerIT {
    private final String name =
            "outside_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);

    @BeforeEach
    void anOrdinaryOwnerWithAnEmptyDatabase() {
        TestServer.execute("create role " + name + " login password 'p@ss:w/rd'");
        TestServer.execute("create database " + name + " owner " + name + " template template0");
    }

    @AfterEach
    void tidy() {
        TestServer.execute("drop database if exists " + name + " with (force)");
        TestServer.execute("drop role " + name);
    }

    @Test
    void anOrdinaryOwnerIsEnough() throws Exception {
        for (var url : new String[] {
            "postgresql://%s:p%%40ss%%3Aw%%2Frd@%s/%s".formatted(name, host(), name),
            "jdbc:postgresql://%s/%s?user=%s&password=p%%40ss%%3Aw%%2Frd".formatted(host(), name, name)
        }) {
            var server = OutsideServer.open(url, null);
            assertThat(server.startedHere()).isFalse();
            assertThat(Migrations.apply(server.access())).isInstanceOf(Outcome.Done.class);
            assertThat(DatabaseFacts.of(server.access()).schema()).isPositive();
            server.close();
        }
    }

    @Test
    void aPasswordFromOutsideTheAddressWins() {
        assertThat(refusal("postgresql://" + name + ":wrong@" + host() + "/" + name, "p@ss:w/rd"))
                .isEqualTo("opened");
    }

    @Test
    void aWrongPasswordIsSaidWithoutShowingIt() {
        assertThat(refusal("postgresql://" + name + ":guess@" + host() + "/" + name, null))
                .isEqualTo("db.server.password")
                .doesNotContain("guess");
        assertThatThrownBy(() ->
                        OutsideServer.open("jdbc:postgresql://" + host() + "/" + name + "?user=x&password=guess", null))
                .hasMessageContaining("db.server.password")
                .hasMessageNotContaining("guess");
    }

    @Test
    void aServerThatIsNotThereIsSaid() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThat(refusal("postgresql://a:b@127.0.0.1:" + port + "/c", null)).isEqualTo("db.server.unreachable");
        assertThat(refusal("postgresql://" + name + "@" + host() + "/nothing_here", "p@ss:w/rd"))
                .isEqualTo("db.server.missing");
        assertThat(refusal("mysql://127.0.0.1/x", null)).isEqualTo("db.url.malformed");
        assertThat(refusal("postgresql://[", null)).isEqualTo("db.url.malformed");
    }

    @Test
    void anOlderServerIsRefused() throws IOException {
        try (var old = new OldServer("17.9")) {
            assertThat(refusal("postgresql://a:b@127.0.0.1:" + old.port() + "/c", null))
                    .isEqualTo("db.server.old");
        }
    }

    @Test
    void anotherEncodingIsRefused() {
        TestServer.execute("drop database " + name);
        TestServer.execute("create database %s owner %s template template0 encoding 'SQL_ASCII' lc_ctype 'C'"
                .formatted(name, name));
        assertThat(refusal("postgresql://" + name + "@" + host() + "/" + name, "p@ss:w/rd"))
                .isEqualTo("db.server.encoding");
    }

    @Test
    void anExtensionThatMayNotBeCreatedIsSaid() {
        TestServer.execute("alter database " + name + " owner to postgres");
        assertThat(refusal("postgresql://" + name + "@" + host() + "/" + name, "p@ss:w/rd"))
                .isEqualTo("db.server.trgm");
    }

    @Test
    void aSchemaOfANewerVersionIsLeftAlone() throws Exception {
        var access = OutsideServer.open("postgresql://" + name + "@" + host() + "/" + name, "p@ss:w/rd")
                .access();
        Migrations.apply(access);
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into flyway_schema_history
                        (installed_rank, version, description, type, script, installed_by, execution_time, success)
                    values (9999, '9999', 'later', 'SQL', 'V9999__later.sql', 'x', 1, true)
                    """);
        }
        assertThat(Migrations.apply(access))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problems().toString()).contains("db.schema.newer", "9999"));
    }

    private static String host() {
        var url = TestServer.superuser().url();
        return URI.create(url.substring("jdbc:".length())).getAuthority();
    }

    private static String refusal(String url, @Nullable String password) {
        return switch (DatabaseServer.outside(url, password)) {
            case Outcome.Refused<DatabaseServer>(var problems) ->
                problems.getFirst().code();
            case Outcome.Done<DatabaseServer>(var server) -> {
                server.close();
                yield "opened";
            }
        };
    }
}
