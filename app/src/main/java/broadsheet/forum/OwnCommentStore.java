package broadsheet.forum;

import broadsheet.forum.CommentChecks.Wanted;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.Database.Binding;
import broadsheet.screening.Writer;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All that one member wrote.
@Singleton
final class OwnCommentStore {
    private static final String RECENT = """
            select n, published, last_minute, repeats
            from unnest(?, ?) with ordinality as wanted (member, words, n)
            cross join lateral (
                select count(*) filter (where state = 'visible') as published,
                    count(*) filter (where created_at > ?) as last_minute,
                    count(*) filter (where created_at > ? and text = words) as repeats
                from (
                    select state, created_at, text from comment
                    where author_member = member order by id desc limit %d) as latest) as recent
            """.formatted(Writer.LOOKED_AT);

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

    /// How members write: of each the newest comments alone are looked at, so that it costs the
    /// same for everyone. Agreement and standing were asked before, by whoever took the request.
    /// Staff is left out.
    Map<Wanted, Writer> recent(List<Wanted> wanted, Instant now) {
        var members = wanted.stream().filter(one -> one.by().member() != null).toList();
        var writers = new HashMap<Wanted, Writer>();
        if (!members.isEmpty()) {
            database.plain(RECENT, statement -> bind(statement, members, now), row -> {
                var writer = new Writer(true, false, row.getInt(2), row.getInt(3), row.getInt(4));
                return writers.put(members.get(row.getInt(1) - 1), writer);
            });
        }
        return writers;
    }

    private static void bind(PreparedStatement statement, List<Wanted> members, Instant now) throws SQLException {
        Binding.array(
                statement,
                1,
                "bigint",
                members.stream().map(one -> one.by().member()).toList());
        Binding.array(
                statement,
                2,
                "text",
                members.stream().map(one -> one.comment().text()).toList());
        statement.setObject(3, now.minus(Duration.ofMinutes(1)).atOffset(ZoneOffset.UTC));
        statement.setObject(4, now.minus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC));
    }

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

    /// What those who answered quoted of it: lines that begin with `>`.
    List<Long> eraseQuotes(long member) {
        return database.use(handle ->
                handle.createQuery("""
                        update comment set text = regexp_replace(text, '(^|\\n)>[^\\n]*', '\\1> …', 'g')
                        where author_member is distinct from :member and text ~ '(^|\\n)>' and parent_id in (
                            select id from comment where author_member = :member)
                        returning id
                        """).bind("member", member).mapTo(Long.class).list());
    }

    void eraseOldQuotes(long member) {
        run("""
                update comment_revision set text = regexp_replace(comment_revision.text, '(^|\\n)>[^\\n]*', '\\1> …', 'g')
                from comment answer join comment theirs on theirs.id = answer.parent_id
                where answer.id = comment_id and theirs.author_member = :member
                    and answer.author_member is distinct from :member and comment_revision.text ~ '(^|\\n)>'
                """, member);
    }

    /// Where others called the member by name, with an `@`, under the stories of the discussions
    /// that both took part in.
    List<Long> eraseCalls(long member, String name) {
        return database.use(handle -> handle.createQuery("""
                        update comment set text = replace(text, '@' || :name, '@…')
                        where position('@' || :name in text) > 0 and story_id in (
                            select story_id from comment where author_member = :member)
                        returning id
                        """)
                .bind("member", member)
                .bind("name", name)
                .mapTo(Long.class)
                .list());
    }

    /// The words themselves; what readers saw of them is counted no more.
    void eraseTexts(long member) {
        run("""
                with gone as (
                    update comment set state = 'deleted_by_author', text = '', statement_id = null, clause = null
                    where author_member = :member returning old.id, old.story_id, old.state),
                less as (
                    select story_id, id %% %d as slot, count(*) as many from gone where state = 'visible' group by 1, 2)
                insert into comment_count as known (story_id, slot, count)
                select story_id, slot, -many from less order by story_id, slot
                on conflict (story_id, slot) do update set count = known.count + excluded.count
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

    /// When this author last wrote under a story; one at a time asks and then writes.
    Optional<Instant> lastOf(long story, Author author) {
        return database.use(handle -> {
            handle.createQuery("select pg_advisory_xact_lock(hashtext('forum'), :who::bigint::int)")
                    .bind("who", (author.member() == null ? -1 : 1) * who(author) % Integer.MAX_VALUE)
                    .mapTo(String.class)
                    .one();
            return handle.createQuery("""
                            select max(created_at) from comment
                            where story_id = :story and (author_member = :member or author_staff = :staff)
                            """)
                    .bind("story", story)
                    .bind("member", author.member())
                    .bind("staff", author.staff())
                    .mapTo(Instant.class)
                    .findOne();
        });
    }

    private static long who(Author author) {
        var member = author.member();
        return member == null && author.staff() != null ? author.staff() : member == null ? 0 : member;
    }
}
