package broadsheet.forum;

import broadsheet.platform.db.Database;
import broadsheet.platform.db.Database.Binding;
import broadsheet.rules.StatementId;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Writes comments. A statement that makes one visible or takes it away counts it as well.
@Singleton
final class CommentStore {
    static final int SLOTS = 32;

    private static final String INSERT = """
            with wanted as (
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?) with ordinality
                    as wanted (story, root, branch, parent, member, staff, name, text, n)),
            made as (
                insert into comment (story_id, root_id, branch_id, parent_id, author_member, author_staff,
                    author_name, text, state, created_at)
                select story, root, branch, parent, member, staff, name, text, 'visible', ? from wanted order by n
                returning id, story_id),
            counted as (
                insert into comment_count as known (story_id, slot, count)
                select story_id, min(id) %% %d, count(*) from made group by 1 order by 1
                on conflict (story_id, slot) do update set count = known.count + excluded.count)
            select id from made order by id
            """.formatted(SLOTS);

    private static final String STATE = """
            with wanted as (
                select * from unnest(:ids, :stories, :more, :statements) as wanted (id, story, more, statement)),
            counted as (
                insert into comment_count as known (story_id, slot, count)
                select story, id %% %d, sum(more) from wanted group by 1, 2 having sum(more) <> 0 order by 1, 2
                on conflict (story_id, slot) do update set count = known.count + excluded.count)
            update comment set state = :state, clause = :clause,
                statement_id = case when :clause::text is not null then wanted.statement end
            from wanted where comment.id = wanted.id
            """.formatted(SLOTS);

    private final Database database;

    CommentStore(Database database) {
        this.database = database;
    }

    Optional<Comment> find(long id) {
        return one("select " + CommentRows.COLUMNS + " from comment where id = :id", id);
    }

    /// The comment, which nobody else changes until the transaction ends.
    Optional<Comment> lock(long id) {
        return one("select " + CommentRows.COLUMNS + " from comment where id = :id for no key update", id);
    }

    /// The same for many, in one order for all who do so.
    List<Comment> lock(Collection<Long> ids) {
        return list("where id = any(:ids) order by id for no key update", ids);
    }

    private Optional<Comment> one(String query, long id) {
        return database.use(handle -> handle.createQuery(query)
                .bind("id", id)
                .map((row, context) -> CommentRows.comment(row))
                .findOne());
    }

    List<Comment> all(Collection<Long> ids) {
        return list("where id = any(:ids)", ids);
    }

    private List<Comment> list(String where, Collection<Long> ids) {
        return database.use(handle -> handle.createQuery("select " + CommentRows.COLUMNS + " from comment " + where)
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> CommentRows.comment(row))
                .list());
    }

    /// As they are kept, in the same order. Rows of counts are taken in one order by all, so that nobody waits in a
    /// circle.
    List<Comment> insert(List<Entry> entries, Instant now) {
        var ids = database.plain(INSERT, statement -> bind(statement, entries, now), row -> row.getLong(1));
        return IntStream.range(0, ids.size())
                .mapToObj(i -> entries.get(i).made(ids.get(i), now))
                .toList();
    }

    private static void bind(PreparedStatement statement, List<Entry> entries, Instant now) throws SQLException {
        Binding.array(
                statement, 1, "bigint", column(entries, entry -> entry.comment().story()));
        Binding.array(statement, 2, "bigint", column(entries, Entry::root));
        Binding.array(statement, 3, "bigint", column(entries, entry -> branch(entry.parent())));
        Binding.array(
                statement, 4, "bigint", column(entries, entry -> entry.comment().parent()));
        Binding.array(
                statement, 5, "bigint", column(entries, entry -> entry.by().member()));
        Binding.array(
                statement, 6, "bigint", column(entries, entry -> entry.by().staff()));
        Binding.array(statement, 7, "text", column(entries, entry -> entry.by().name()));
        Binding.array(
                statement, 8, "text", column(entries, entry -> entry.comment().text()));
        statement.setObject(9, now.atOffset(ZoneOffset.UTC));
    }

    private static <T> List<@Nullable T> column(List<Entry> entries, Function<Entry, @Nullable T> value) {
        var column = new ArrayList<@Nullable T>();
        entries.forEach(entry -> column.add(value.apply(entry)));
        return column;
    }

    /// A comment to be inserted.
    record Entry(Comments.NewComment comment, @Nullable Comment parent, Author by) {
        @Nullable
        Long root() {
            return parent == null ? null : parent.thread();
        }

        private Comment made(long id, Instant now) {
            return new Comment(
                    id,
                    comment.story(),
                    root(),
                    branch(parent),
                    comment.parent(),
                    by,
                    comment.text(),
                    CommentState.VISIBLE,
                    null,
                    1,
                    now,
                    null,
                    null,
                    new Comment.Votes(0, 0, 0));
        }
    }

    /// An answer to the root stands under it, every other one under the reply below the root.
    private static @Nullable Long branch(@Nullable Comment parent) {
        if (parent == null || parent.root() == null) {
            return null;
        }
        return parent.branch() == null ? Long.valueOf(parent.id()) : parent.branch();
    }

    /// The former text becomes a revision.
    void edit(Comment before, String text, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        with kept as (
                            insert into comment_revision (comment_id, revision, text, until)
                            select id, revision, text, :now from comment where id = :id)
                        update comment set text = :text, edited_at = :now, revision = revision + 1 where id = :id
                        """)
                .bind("id", before.id())
                .bind("text", text)
                .bind("now", now)
                .execute());
    }

    /// Another state, and the counts with it, whose rows are taken in one order by all. With a clause each has the
    /// statement of its own, else none.
    void state(List<Comment> before, CommentState state, Map<Long, StatementId> statements, @Nullable String clause) {
        int seen = state == CommentState.VISIBLE ? 1 : 0;
        var ids = before.stream().map(Comment::id).toList();
        var numbers = clause == null
                ? ids
                : ids.stream()
                        .map(id -> Objects.requireNonNull(statements.get(id)).value())
                        .toList();
        database.use(handle -> handle.createUpdate(STATE)
                .bindArray("ids", Long.class, ids)
                .bindArray(
                        "stories",
                        Long.class,
                        before.stream().map(Comment::story).toList())
                .bindArray(
                        "more",
                        Integer.class,
                        before.stream()
                                .map(one -> seen - (one.visible() ? 1 : 0))
                                .toList())
                .bindArray("statements", Long.class, numbers)
                .bind("state", state.code())
                .bind("clause", clause)
                .execute());
    }

    void pick(long id, @Nullable Instant at, String by) {
        database.use(
                handle -> handle.createUpdate("update comment set picked_at = :at, picked_name = :by where id = :id")
                        .bind("at", at)
                        .bind("by", by)
                        .bind("id", id)
                        .execute());
    }

    List<Comments.Earlier> earlier(long id) {
        return database.use(handle -> handle.createQuery("""
                        select revision, text, until from comment_revision where comment_id = :id order by revision
                        """)
                .bind("id", id)
                .map((row, context) -> new Comments.Earlier(
                        row.getInt("revision"),
                        row.getString("text"),
                        row.getTimestamp("until").toInstant()))
                .list());
    }

    /// The comments of a member.
    List<Long> of(long member) {
        return database.use(
                handle -> handle.createQuery("select id from comment where author_member = :member order by id")
                        .bind("member", member)
                        .mapTo(Long.class)
                        .list());
    }

    /// The stories under which somebody wrote.
    List<Long> rename(long member, String name) {
        return database.use(handle -> handle.createQuery("""
                        with renamed as (
                            update comment set author_name = :name
                            where author_member = :member and author_name <> :name returning story_id)
                        select distinct story_id from renamed
                        """)
                .bind("name", name)
                .bind("member", member)
                .mapTo(Long.class)
                .list());
    }
}
