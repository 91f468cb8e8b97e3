package broadsheet.ops;

import broadsheet.account.Tokens;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// A data folder in which papers are started, killed and started again, with its database beside
/// them.
final class PaperFolder {
    private static final String MEMBER = """
            with made as (
                insert into member (nickname, skeleton, since) values (?, ?, now()) returning id),
            agreed as (
                insert into member_agreement (member_id, paper_id, version, agreed_at)
                select made.id, paper.id,
                    coalesce((select max(version) from rules_version where paper_id = paper.id), 0), now()
                from made, paper)
            insert into member_session (token_hash, member_id, created_at, seen_at, expires_at)
            select ?, id, now(), now(), now() + interval '1 day' from made returning member_id
            """;

    private final Path data;
    private final int port;

    PaperFolder(Path data) throws IOException {
        this.data = data;
        port = freePort();
    }

    Path data() {
        return data;
    }

    int port() {
        return port;
    }

    /// The paper, once it is open.
    Program paper(Map<String, String> environment) throws IOException {
        return Program.start(
                        environment,
                        "serve",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(port),
                        "--management-port",
                        String.valueOf(freePort()))
                .opened();
    }

    Connection database() throws IOException, SQLException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(data.resolve("postgresql/connection.properties"))));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + properties.getProperty("port") + "/broadsheet",
                properties.getProperty("user"),
                properties.getProperty("password"));
    }

    /// PostgreSQL with all its processes, if it runs.
    void killPostgres() throws IOException {
        var file = data.resolve("postgresql/main/postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        var number = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle.of(number).ifPresent(server -> {
            var children = server.descendants().toList();
            server.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            server.onExit().join();
            children.forEach(child -> child.onExit().join());
        });
    }

    /// So many published stories, as soon as the demo has them.
    static List<Long> stories(Connection database, int many) throws SQLException {
        var query = "select id from story where status = 'published' order by id limit " + many;
        var stories = numbers(database, query);
        while (stories.size() < many) {
            Thread.onSpinWait();
            stories = numbers(database, query);
        }
        return stories;
    }

    /// A member who agreed to all rules and is signed in with this token.
    static long member(Connection database, String nickname, String token) throws SQLException {
        try (var insert = database.prepareStatement(MEMBER)) {
            insert.setString(1, nickname);
            insert.setString(2, token);
            insert.setBytes(3, Tokens.sha256(token));
            try (var row = insert.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /// The first column of what a query finds.
    static List<Long> numbers(Connection database, String query) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
