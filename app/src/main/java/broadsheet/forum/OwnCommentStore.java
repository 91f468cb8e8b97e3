package broadsheet.forum;

import broadsheet.platform.db.Database;
import broadsheet.screening.Writer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// All that one member wrote.
@Singleton
final class OwnCommentStore {
    private final Database database;

    OwnCommentStore(Database database) {
        this.database = database;
    }

    List<OwnComments.Written> written(long member) {
        return database.use(handle -> handle.createQuery("""
                        select id, story_id, parent_id, text, state, created_at, array(
                            select text from comment_revision where comment_id = comment.id order by revision) as earlier
                        from comment where author_member = :member order by id
                        """)
                .bind("member", member)
                .map((row, context) -> new OwnComments.Written(
                        row.getLong("id"),
                        row.getLong("story_id"),
                        row.getObject("parent_id", Long.class),
                        row.getString("text"),
                        List.of((String[]) row.getArray("earlier").getArray()),
                        row.getString("state"),
                        row.getTimestamp("created_at").toInstant()))
                .list());
    }

    /// How the member writes: the newest comments alone are looked at, so that it costs the same for everyone.
    Recent recent(long member, Comments.NewComment comment, Instant now) {
        return database.use(handle -> handle.createQuery("""
                        select count(*) filter (where state = 'visible') as published,
                            count(*) filter (where created_at > :minute) as last_minute,
                            count(*) filter (where created_at > :day and text = :text) as repeats,
                            coalesce((select reviewed from story_discussion where story_id = :story), false) as reviewed
                        from (
                            select state, created_at, text from comment
                            where author_member = :member order by id desc limit 50) as recent
                        """)
                .bind("member", member)
                .bind("story", comment.story())
                .bind("text", comment.text())
                .bind("minute", now.minus(Duration.ofMinutes(1)))
                .bind("day", now.minus(Duration.ofDays(1)))
                .map((row, context) -> new Recent(
                        new Writer(
                                true, false, row.getInt("published"), row.getInt("last_minute"), row.getInt("repeats")),
                        row.getBoolean("reviewed")))
                .one());
    }

    /// @param writer agreement and standing were asked before, by whoever took the request
    /// @param reviewed true when every post in the discussion waits
    record Recent(Writer writer, boolean reviewed) {}

    List<OwnComments.Voted> votes(long member) {
        return database.use(handle -> handle.createQuery(
                        "select comment_id, value, at from comment_vote where member_id = :member order by at")
                .bind("member", member)
                .map((row, context) -> new OwnComments.Voted(
                        row.getLong("comment_id"),
                        row.getInt("value"),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    void eraseRevisions(long member) {
        run("""
                delete from comment_revision using comment where comment.id = comment_id and author_member = :member
                """, member);
    }

    void eraseVotes(long member) {
        run("""
                with gone as (delete from comment_vote where member_id = :member returning comment_id, value)
                update comment set up = up - (value = 1)::int, down = down - (value = -1)::int
                from gone where comment.id = comment_id
                """, member);
    }

    /// The words themselves; what readers saw of them is counted no more.
    void eraseTexts(long member) {
        run("""
                with gone as (
                    update comment set state = 'deleted_by_author', text = '', statement_id = null, clause = null
                    where author_member = :member returning old.id, old.story_id, old.state),
                less as (
                    select story_id, id %% %d as slot, count(*) as many from gone where state = 'visible' group by 1, 2)
                update comment_count set count = count - many from less
                where comment_count.story_id = less.story_id and comment_count.slot = less.slot
                """.formatted(CommentStore.SLOTS), member);
    }

    private void run(String sql, long member) {
        database.use(handle -> handle.createUpdate(sql).bind("member", member).execute());
    }

    /// The stories under which the member wrote, now without a name.
    List<Long> eraseName(long member) {
        return database.use(handle ->
                handle.createQuery("""
                        with nameless as (
                            update comment set author_name = '' where author_member = :member returning story_id)
                        select distinct story_id from nameless
                        """).bind("member", member).mapTo(Long.class).list());
    }
}
