package broadsheet.ops;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.account.Tokens;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `kill -9` in the middle of 64 writers, twenty times, every second time of PostgreSQL too.
@Tag("long")
class CommentCrashIT {
    private static final int WRITERS = 64;
    private static final int TIMES = 20;
    private static final Map<String, String> UNLIMITED = Map.of(
            "BROADSHEET_FORUM_LIMITS_COMMENTS_PER_AUTHOR", "1000000",
            "BROADSHEET_FORUM_LIMITS_VOTES_PER_MEMBER", "1000000",
            "BROADSHEET_FORUM_LIMITS_PER_ADDRESS", "1000000",
            "BROADSHEET_SCREENING_PER_MINUTE", "1000000",
            "BROADSHEET_SCREENING_REPEATS", "1000000");

    @TempDir
    Path folder;

    private int port;

    private Path data() {
        return folder.resolve("data");
    }

    @AfterEach
    void nothingOfOursRunsOn() throws IOException {
        if (Files.exists(pidFile())) {
            killPostgres();
        }
    }

    @Test
    void whatWasAcknowledgedIsThereAfterEveryKill() throws Exception {
        port = freePort();
        List<Long> members;
        CrowdOfWriters crowd;
        try (var paper = paper();
                var database = database()) {
            members = members(database);
            var query = "select id from story where status = 'published' order by id limit 8";
            while (numbers(database, query).size() < 8) {
                Thread.onSpinWait();
            }
            crowd = new CrowdOfWriters(numbers(database, query));
            paper.stop();
        }
        for (int time = 0; time < TIMES; time++) {
            try (var paper = paper()) {
                killAmongWriters(paper, crowd, members, time);
            }
            try (var paper = paper();
                    var database = database()) {
                everythingIsThere(database, crowd, "after kill " + (time + 1));
                countsAreRight(database);
                paper.stop();
            }
        }
        assertThat(crowd.comments).hasSizeGreaterThan(TIMES * 100);
        assertThat(crowd.votes).isNotEmpty();
        assertThat(crowd.deleted).isNotEmpty();
        System.out.printf(
                "%d kills: %d comments, %d votes, %d deletions acknowledged, all there%n",
                TIMES, crowd.comments.size(), crowd.votes.size(), crowd.deleted.size());
    }

    private void killAmongWriters(Program paper, CrowdOfWriters crowd, List<Long> members, int time)
            throws InterruptedException, IOException {
        var enough = crowd.acknowledged() + 300 + 97L * time;
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                var token = "crash-" + i;
                var member = members.get(i);
                writers.execute(() -> crowd.write(port, token, member));
            }
            while (crowd.acknowledged() < enough) {
                Thread.onSpinWait();
            }
            if (time % 2 == 1) {
                killPostgres();
            }
            paper.kill();
        }
    }

    private static void everythingIsThere(Connection database, CrowdOfWriters crowd, String when) throws SQLException {
        var lost = new ArrayList<String>();
        var texts = new HashMap<Long, String>();
        var states = new HashMap<Long, String>();
        rows(database, "select id, text, state from comment", row -> {
            texts.put(row.getLong(1), row.getString(2));
            states.put(row.getLong(1), row.getString(3));
        });
        crowd.comments.forEach((id, text) -> {
            if (!text.equals(texts.get(id))) {
                lost.add("comment " + id);
            }
            var gone = "deleted_by_author".equals(states.get(id));
            if (crowd.deleted.contains(id) && !gone) {
                lost.add("deletion of " + id);
            }
            if (gone && !crowd.deleted.contains(id) && !crowd.perhapsDeleted.contains(id)) {
                lost.add("deleted by nobody: " + id);
            }
        });
        var votes = new HashMap<String, Integer>();
        rows(
                database,
                "select comment_id, member_id, value from comment_vote",
                row -> votes.put(row.getLong(1) + "/" + row.getLong(2), row.getInt(3)));
        crowd.votes.forEach((key, value) -> {
            if (!value.equals(votes.get(key))) {
                lost.add("vote " + key);
            }
        });
        assertThat(lost).as(when).isEmpty();
    }

    private static void countsAreRight(Connection database) throws SQLException {
        assertThat(numbers(database, """
                        select coalesce(counted.story_id, seen.story_id)
                        from (select story_id, sum(count) as many from comment_count group by 1) as counted
                        full join (select story_id, count(*) as many from comment where state = 'visible' group by 1)
                            as seen on seen.story_id = counted.story_id
                        where coalesce(counted.many, 0) <> coalesce(seen.many, 0)
                        """))
                .as("stories with a wrong number of comments")
                .isEmpty();
        assertThat(numbers(database, """
                        select id from comment left join lateral (
                            select count(*) filter (where value = 1) as up, count(*) filter (where value = -1) as down
                            from comment_vote where comment_id = comment.id) as votes on true
                        where comment.up <> votes.up or comment.down <> votes.down
                        """))
                .as("comments with a wrong number of votes")
                .isEmpty();
    }

    private static List<Long> members(Connection database) throws SQLException {
        var ids = new ArrayList<Long>();
        try (var insert = database.prepareStatement("""
                with made as (
                    insert into member (nickname, skeleton, since) values (?, ?, now()) returning id),
                agreed as (
                    insert into member_agreement (member_id, paper_id, version, agreed_at)
                    select made.id, paper.id,
                        coalesce((select max(version) from rules_version where paper_id = paper.id), 0), now()
                    from made, paper)
                insert into member_session (token_hash, member_id, created_at, seen_at, expires_at)
                select ?, id, now(), now(), now() + interval '1 day' from made returning member_id
                """)) {
            for (int i = 0; i < WRITERS; i++) {
                insert.setString(1, "寫手" + i);
                insert.setString(2, "crash" + i);
                insert.setBytes(3, Tokens.sha256("crash-" + i));
                try (var row = insert.executeQuery()) {
                    row.next();
                    ids.add(row.getLong(1));
                }
            }
        }
        return ids;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void rows(Connection database, String query, Row reading) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                reading.read(rows);
            }
        }
    }

    private static List<Long> numbers(Connection database, String query) throws SQLException {
        var numbers = new ArrayList<Long>();
        rows(database, query, row -> numbers.add(row.getLong(1)));
        return numbers;
    }

    private Program paper() throws IOException {
        return Program.start(
                        UNLIMITED,
                        "serve",
                        "--data",
                        data().toString(),
                        "--port",
                        String.valueOf(port),
                        "--management-port",
                        String.valueOf(freePort()))
                .opened();
    }

    private Connection database() throws IOException, SQLException {
        var properties = new Properties();
        properties.load(new StringReader(Files.readString(data().resolve("postgresql/connection.properties"))));
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + properties.getProperty("port") + "/broadsheet",
                properties.getProperty("user"),
                properties.getProperty("password"));
    }

    private Path pidFile() {
        return data().resolve("postgresql/main/postmaster.pid");
    }

    private void killPostgres() throws IOException {
        var number = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
        ProcessHandle.of(number).ifPresent(server -> {
            var children = server.descendants().toList();
            server.destroyForcibly();
            children.forEach(ProcessHandle::destroyForcibly);
            server.onExit().join();
            children.forEach(child -> child.onExit().join());
        });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
