package broadsheet.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

    private PaperFolder house;

    @BeforeEach
    void aFolder() throws IOException {
        house = new PaperFolder(folder.resolve("data"));
    }

    @AfterEach
    void nothingOfOursRunsOn() throws IOException {
        house.killPostgres();
    }

    @Test
    void whatWasAcknowledgedIsThereAfterEveryKill() throws Exception {
        List<Long> members;
        CrowdOfWriters crowd;
        try (var paper = house.paper(UNLIMITED);
                var database = house.database()) {
            members = members(database);
            crowd = new CrowdOfWriters(PaperFolder.stories(database, 8));
            paper.stop();
        }
        for (int time = 0; time < TIMES; time++) {
            try (var paper = house.paper(UNLIMITED)) {
                killAmongWriters(paper, crowd, members, time);
            }
            try (var paper = house.paper(UNLIMITED);
                    var database = house.database()) {
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
                writers.execute(() -> crowd.write(house.port(), token, member));
            }
            while (crowd.acknowledged() < enough) {
                Thread.onSpinWait();
            }
            if (time % 2 == 1) {
                house.killPostgres();
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
        assertThat(PaperFolder.numbers(database, """
                        select coalesce(counted.story_id, seen.story_id)
                        from (select story_id, sum(count) as many from comment_count group by 1) as counted
                        full join (select story_id, count(*) as many from comment where state = 'visible' group by 1)
                            as seen on seen.story_id = counted.story_id
                        where coalesce(counted.many, 0) <> coalesce(seen.many, 0)
                        """))
                .as("stories with a wrong number of comments")
                .isEmpty();
        assertThat(PaperFolder.numbers(database, """
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
        for (int i = 0; i < WRITERS; i++) {
            ids.add(PaperFolder.member(database, "寫手" + i, "crash-" + i));
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
}
