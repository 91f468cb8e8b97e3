package broadsheet.forum;

import broadsheet.kernel.Actor;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.Database.Binding;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// Discussions as a whole, and the votes in them.
@Singleton
final class DiscussionStore {
    private static final String PAST = """
            with made as (
                insert into comment (story_id, root_id, branch_id, parent_id, author_member, author_staff,
                    author_name, text, state, revision, created_at, edited_at, picked_at, up, down)
                values (:story, :root, :branch, :parent, :member, :staff, :name, :text, :state,
                    case when :before::text is null then 1 else 2 end, :at, :edited, :picked,
                    cardinality(:ups::bigint[]), cardinality(:downs::bigint[]))
                returning id, story_id, state),
            kept as (
                insert into comment_revision (comment_id, revision, text, until)
                select id, 1, :before, :edited from made where :before::text is not null),
            voted as (
                insert into comment_vote (comment_id, member_id, story_id, value, at)
                select id, voter, story_id, value, :at
                from made, (select unnest(:ups::bigint[]) as voter, 1 as value
                    union all select unnest(:downs::bigint[]), -1) as votes),
            counted as (
                insert into comment_count as known (story_id, slot, count)
                select story_id, id %% %d, 1 from made where state = 'visible'
                on conflict (story_id, slot) do update set count = known.count + 1)
            select id from made
            """.formatted(CommentStore.SLOTS);

    private final Database database;

    DiscussionStore(Database database) {
        this.database = database;
    }

    Discussion discussion(long story) {
        return database.use(handle -> handle.createQuery(CommentRows.DISCUSSION)
                .bind("story", story)
                .map((row, context) -> CommentRows.discussion(row, story))
                .one());
    }

    /// Stories without a setting are left out.
    Map<Long, Setting> settings(Collection<Long> stories) {
        var settings = new HashMap<Long, Setting>();
        database.plain(
                "select story_id, open, slow_seconds, reviewed from story_discussion where story_id = any(?)",
                statement -> Binding.array(statement, 1, "bigint", stories),
                row -> settings.put(
                        row.getLong("story_id"),
                        new Setting(row.getBoolean("open"), row.getInt("slow_seconds"), row.getBoolean("reviewed"))));
        return settings;
    }

    /// Whether anybody may write, how long each member waits between two comments, and whether each post waits for a
    /// person.
    record Setting(boolean open, int slowSeconds, boolean reviewed) {
        static final Setting USUAL = new Setting(true, 0, false);
    }

    Map<Long, Long> counts(Collection<Long> stories) {
        return database.use(handle -> {
            var counts = new HashMap<Long, Long>();
            handle.createQuery("""
                            select story_id, sum(count)::bigint as count from comment_count
                            where story_id = any(:stories) group by story_id
                            """)
                    .bindArray("stories", Long.class, stories)
                    .map((row, context) -> counts.put(row.getLong("story_id"), row.getLong("count")))
                    .list();
            return counts;
        });
    }

    long written(long member) {
        return database.use(handle -> handle.createQuery(
                        "select count(*) from comment where author_member = :member and state = 'visible'")
                .bind("member", member)
                .mapTo(Long.class)
                .one());
    }

    void set(long story, boolean open, int slowSeconds, Actor by, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        insert into story_discussion
                            (story_id, open, slow_seconds, changed_at, changed_staff, changed_name)
                        values (:story, :open, :slow, :now, :staff, :name)
                        on conflict (story_id) do update set open = excluded.open,
                            slow_seconds = excluded.slow_seconds, changed_at = excluded.changed_at,
                            changed_staff = excluded.changed_staff, changed_name = excluded.changed_name
                        """)
                .bind("story", story)
                .bind("open", open)
                .bind("slow", slowSeconds)
                .bind("now", now)
                .bind("staff", by.staff())
                .bind("name", by.name())
                .execute());
    }

    void review(long story, boolean reviewed, Actor by, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        insert into story_discussion
                            (story_id, open, reviewed, changed_at, changed_staff, changed_name)
                        values (:story, true, :reviewed, :now, :staff, :name)
                        on conflict (story_id) do update set reviewed = excluded.reviewed,
                            changed_at = excluded.changed_at, changed_staff = excluded.changed_staff,
                            changed_name = excluded.changed_name
                        """)
                .bind("story", story)
                .bind("reviewed", reviewed)
                .bind("now", now)
                .bind("staff", by.staff())
                .bind("name", by.name())
                .execute());
    }

    Map<Long, Integer> votes(long story, long member) {
        return database.use(handle -> {
            var votes = new HashMap<Long, Integer>();
            handle.createQuery("""
                            select comment_id, value from comment_vote where member_id = :member and story_id = :story
                            """)
                    .bind("member", member)
                    .bind("story", story)
                    .map((row, context) -> votes.put(row.getLong("comment_id"), row.getInt("value")))
                    .list();
            return votes;
        });
    }

    /// The vote of a member on a comment that the transaction has locked; true when it was another one before.
    boolean vote(Comment comment, int value, long member, Instant now) {
        int before = database.use(handle -> handle.createQuery(
                        "select value from comment_vote where comment_id = :comment and member_id = :member")
                .bind("comment", comment.id())
                .bind("member", member)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
        if (before == value) {
            return false;
        }
        store(comment, value, member, now);
        count(
                comment.id(),
                (value == 1 ? 1 : 0) - (before == 1 ? 1 : 0),
                (value == -1 ? 1 : 0) - (before == -1 ? 1 : 0));
        return true;
    }

    private void store(Comment comment, int value, long member, Instant now) {
        var sql = value == 0 ? "delete from comment_vote where comment_id = :comment and member_id = :member" : """
                insert into comment_vote (comment_id, member_id, story_id, value, at)
                values (:comment, :member, :story, :value, :now)
                on conflict (comment_id, member_id) do update set value = excluded.value, at = excluded.at
                """;
        database.use(handle -> {
            var update = handle.createUpdate(sql).bind("comment", comment.id()).bind("member", member);
            if (value != 0) {
                update.bind("story", comment.story()).bind("value", value).bind("now", now);
            }
            return update.execute();
        });
    }

    private void count(long comment, int up, int down) {
        database.use(
                handle -> handle.createUpdate("update comment set up = up + :up, down = down + :down where id = :id")
                        .bind("up", up)
                        .bind("down", down)
                        .bind("id", comment)
                        .execute());
    }

    /// A comment of before with its votes, its count and its earlier text.
    long insert(long story, PastComments.Past comment, PastComments.Place place) {
        var marks = comment.marks();
        return database.use(handle -> handle.createQuery(PAST)
                .bind("story", story)
                .bind("root", place.root())
                .bind("branch", place.branch())
                .bind("parent", place.parent())
                .bind("member", comment.by().member())
                .bind("staff", comment.by().staff())
                .bind("name", comment.by().name())
                .bind("text", comment.text())
                .bind("state", (marks.takenBack() ? CommentState.DELETED_BY_AUTHOR : CommentState.VISIBLE).code())
                .bind("before", marks.before())
                .bind("at", comment.at())
                .bind("edited", marks.edited())
                .bind("picked", marks.picked())
                .bindArray("ups", Long.class, comment.up())
                .bindArray("downs", Long.class, comment.down())
                .mapTo(Long.class)
                .one());
    }
}
