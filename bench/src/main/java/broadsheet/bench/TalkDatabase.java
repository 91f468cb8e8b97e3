package broadsheet.bench;

import broadsheet.platform.db.DatabaseAccess;
import broadsheet.platform.db.DatabaseServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// The PostgreSQL of a running paper: members who are signed in, discussions of any length, and the rate of plain
/// inserts.
final class TalkDatabase implements AutoCloseable {
    private final DatabaseServer server;
    private final DatabaseAccess access;

    TalkDatabase(Path data) {
        server = DatabaseServer.embedded(data).orThrow();
        access = server.access();
    }

    /// Makes members who agreed to the rules of all papers; the tokens of their sessions.
    List<String> members(int many) throws SQLException {
        var tokens = new ArrayList<String>();
        try (var connection = access.connect();
                var insert = connection.prepareStatement("""
                        with made as (
                            insert into member (nickname, skeleton, since)
                            values ('測量員' || ?, 'measure' || ?, now() - interval '30 days') returning id),
                        agreed as (
                            insert into member_agreement (member_id, paper_id, version, agreed_at)
                            select made.id, paper.id, coalesce(
                                (select max(version) from rules_version where paper_id = paper.id), 0), now()
                            from made, paper)
                        insert into member_session (token_hash, member_id, created_at, seen_at, expires_at)
                        select ?, id, now(), now(), now() + interval '1 day' from made
                        """)) {
            for (int i = 0; i < many; i++) {
                var token = "measure-" + i;
                insert.setInt(1, i);
                insert.setInt(2, i);
                insert.setBytes(3, sha256(token));
                insert.execute();
                tokens.add(token);
            }
        }
        return tokens;
    }

    private static byte[] sha256(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The ids of public stories.
    List<Long> stories(int most) throws SQLException {
        return numbers("select id from story where status in ('published', 'corrected') order by id limit " + most);
    }

    long comments() throws SQLException {
        return numbers("select count(*) from comment").getFirst();
    }

    private List<Long> numbers(String query) throws SQLException {
        var numbers = new ArrayList<Long>();
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }

    /// Puts that many comments under a story, every third one an answer to a thread.
    void fill(long story, int many) throws SQLException {
        run("""
                with root as (
                    insert into comment (story_id, author_member, author_name, text, state, created_at)
                    select %1$d, 1, '測量員', '第 ' || n || ' 則留言，不長也不短，像大家平常寫的那樣。', 'visible', now()
                    from generate_series(1, %2$d - %2$d / 3) as n returning id),
                answered as (
                    insert into comment (story_id, root_id, parent_id, author_member, author_name, text, state,
                        created_at)
                    select %1$d, id, id, 1, '測量員', '這是回覆。', 'visible', now() from root limit %2$d / 3)
                insert into comment_count (story_id, slot, count) values (%1$d, 0, %2$d)
                """.formatted(story, many), "analyze comment", "analyze comment_count");
    }

    /// Makes what the inserts go into.
    void prepareInserts() throws SQLException {
        run("""
                create table measure_plain (
                    id bigint generated always as identity primary key, story_id bigint not null,
                    author_member bigint not null, text text not null, created_at timestamptz not null)
                """);
        if (!"on".equals(setting("fsync")) || !"on".equals(setting("synchronous_commit"))) {
            throw new Lacking("PostgreSQL does not wait for the disk");
        }
    }

    private String setting(String name) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show " + name)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void run(String... commands) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    /// Plain inserts per second, one row and one commit each, by so many connections.
    double inserts(int connections, int seconds, String text)
            throws InterruptedException, ExecutionException, SQLException {
        var open = new ArrayList<Connection>();
        try (var threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                open.add(access.connect());
            }
            var begin = new CountDownLatch(1);
            var counts = new ArrayList<Future<Long>>();
            for (var connection : open) {
                counts.add(threads.submit(() -> {
                    begin.await();
                    return inserted(connection, seconds, text);
                }));
            }
            begin.countDown();
            long all = 0;
            for (var count : counts) {
                all += count.get();
            }
            return (double) all / seconds;
        } finally {
            for (var connection : open) {
                connection.close();
            }
        }
    }

    private static long inserted(Connection connection, int seconds, String text) throws SQLException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long count = 0;
        try (var insert = connection.prepareStatement("""
                insert into measure_plain (story_id, author_member, text, created_at) values (?, ?, ?, now())
                """)) {
            while (System.nanoTime() < end) {
                insert.setLong(1, count);
                insert.setLong(2, count);
                insert.setString(3, text);
                insert.execute();
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() {
        server.close();
    }
}
