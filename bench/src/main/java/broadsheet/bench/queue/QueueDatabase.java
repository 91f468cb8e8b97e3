package broadsheet.bench.queue;

import broadsheet.platform.db.DatabaseAccess;
import broadsheet.platform.db.DatabaseServer;
import broadsheet.text.Fingerprint;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// The PostgreSQL of a running paper: reported comments by the hundred thousand, and who moderates
/// them.
final class QueueDatabase implements AutoCloseable {
    private static final int CHUNK = 1000;
    private static final String FILL = """
            with wanted as (
                select story, author, words, bands, sim, n
                from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[]) with ordinality
                    as wanted (story, author, words, bands, sim, n)),
            written as (
                insert into comment (story_id, author_member, author_name, text, state, created_at)
                select story, author, '測量員', words, 'visible', now() from wanted order by n returning id, story_id),
            counted as (
                insert into comment_count as known (story_id, slot, count)
                select story_id, 0, count(*) from written group by 1
                on conflict (story_id, slot) do update set count = known.count + excluded.count),
            post as (select id, story_id, row_number() over (order by id) as n from written),
            filed as (
                insert into report (secret_hash, paper_id, filed_at, reporter_key, name, email, language, clause,
                    rules_version, words)
                select sha256(('bench' || id)::bytea), ?, now(), 'bench' || id, '', 'reporter' || id || '@example.org',
                    'zh-Hant', 'R2', 0, '洗版。' from post order by n returning id),
            report as (select id, row_number() over (order by id) as n from filed),
            listed as (
                insert into report_item (report_id, target, target_id, story_id, reporter_key)
                select report.id, 'post', post.id, story_id, 'bench' || post.id from post join report using (n))
            insert into queue_item (paper_id, target, target_id, story_id, harm, reach, accuracy, priority, opened_at,
                due_at, bands, sim_hash)
            select ?, 'post', post.id, story_id, 'rule', 1, 0.5, -20000 - random() * 3, now(), now() + interval '3 days',
                bands::int[], sim
            from post join wanted using (n) returning id
            """;

    private final DatabaseServer server;
    private final DatabaseAccess access;

    QueueDatabase(Path data) {
        server = DatabaseServer.embedded(data).orThrow();
        access = server.access();
    }

    List<Long> numbers(String query) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
            return numbers;
        }
    }

    void run(String... commands) throws SQLException {
        try (var connection = access.connect();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    /// Somebody with the password of the demo's moderator, who moderates one paper.
    void moderator(String email, long paper) throws SQLException {
        run("""
                with made as (
                    insert into staff (email, name, password, created_at)
                    select '%s', name, password, now() from staff where email = 'moderator@demo.localhost' returning id)
                insert into staff_role (staff_id, paper_id, role, granted_at) select id, %d, 'moderator', now() from made
                """.formatted(email, paper));
    }

    /// Members who have an address.
    List<Long> members(int many) throws SQLException {
        run("""
                with made as (
                    insert into member (nickname, skeleton, since)
                    select '測量員' || n, 'measure' || n, now() from generate_series(1, %d) as n returning id)
                insert into member_login (member_id, email, password, changed_at)
                select id, 'measure' || id || '@example.org', 'x', now() from made
                """.formatted(many));
        return numbers("select id from member where skeleton like 'measure%' order by id");
    }

    /// Comments with these texts, each of them reported and open in the queue of a paper; numbers
    /// of the items.
    List<Long> report(long paper, List<Long> stories, List<Long> members, List<String> texts) throws SQLException {
        var items = new ArrayList<Long>();
        try (var connection = access.connect()) {
            for (int from = 0; from < texts.size(); from += CHUNK) {
                var some = texts.subList(from, Math.min(texts.size(), from + CHUNK));
                items.addAll(report(connection, paper, rows(stories, members, some, from)));
            }
        }
        run("analyze comment", "analyze queue_item", "analyze report", "analyze report_item");
        return items;
    }

    private static List<Row> rows(List<Long> stories, List<Long> members, List<String> texts, int from) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < texts.size(); i++) {
            var print = Fingerprint.of(texts.get(i));
            rows.add(new Row(
                    stories.get((from + i) % stories.size()),
                    members.get((from + i) % members.size()),
                    texts.get(i),
                    Arrays.toString(print.bands()).replace('[', '{').replace(']', '}'),
                    print.simHash()));
        }
        return rows;
    }

    private static List<Long> report(Connection connection, long paper, List<Row> rows) throws SQLException {
        try (var insert = connection.prepareStatement(FILL)) {
            array(insert, 1, "bigint", rows, Row::story);
            array(insert, 2, "bigint", rows, Row::member);
            array(insert, 3, "text", rows, Row::text);
            array(insert, 4, "text", rows, Row::bands);
            array(insert, 5, "bigint", rows, Row::sim);
            insert.setLong(6, paper);
            insert.setLong(7, paper);
            try (var made = insert.executeQuery()) {
                var items = new ArrayList<Long>();
                while (made.next()) {
                    items.add(made.getLong(1));
                }
                return items;
            }
        }
    }

    private static void array(
            PreparedStatement insert, int place, String type, List<Row> rows, Function<Row, Object> column)
            throws SQLException {
        var values = rows.stream().map(column).toArray();
        insert.setArray(place, insert.getConnection().createArrayOf(type, values));
    }

    @Override
    public void close() {
        server.close();
    }

    private record Row(long story, long member, String text, String bands, long sim) {}
}
