package broadsheet.forum;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads discussions as they are shown.
@Singleton
final class CommentListStore {
    /// Replies under each thread, and the cost of a thread grows no further.
    static final int REPLIES = 10;

    private static final Map<CommentOrder, String> QUERIES = new EnumMap<>(CommentOrder.class);

    static {
        for (var order : CommentOrder.values()) {
            QUERIES.put(order, query(order));
        }
    }

    private final Database database;

    CommentListStore(Database database) {
        this.database = database;
    }

    /// The discussion as a whole, roots and the first replies of each, one more of either than is shown, in no promised
    /// order.
    ///
    /// @param focus of this comment's thread the replies begin with it; id 0 for none
    Found threads(long story, CommentOrder order, CommentCursor after, int limit, Focus focus) {
        var comments = new ArrayList<Comment>();
        var discussion = database.use(handle -> handle.createQuery(QUERIES.get(order))
                .bind("story", story)
                .bind("score", after.score())
                .bind("id", after.id())
                .bind("limit", limit)
                .bind("thread", focus.thread())
                .bind("branch", focus.branch())
                .bind("reply", focus.reply())
                .bind("replies", REPLIES + 1)
                .map((row, context) -> {
                    if (row.getLong("id") != 0) {
                        comments.add(CommentRows.comment(row));
                    }
                    return CommentRows.discussion(row, story);
                })
                .list()
                .getFirst());
        return new Found(discussion, comments);
    }

    private static String query(CommentOrder order) {
        return """
                with root as materialized (
                    select * from comment where story_id = :story and root_id is null and %s limit :limit),
                shown as (
                    select <columns> from root
                    union all
                    select <replies> from root join lateral (
                        select * from comment
                        where comment.root_id = root.id
                            and (root.id <> :thread or (coalesce(branch_id, id), id) >= (:branch, :reply))
                        order by coalesce(branch_id, id), id limit :replies) as reply on true)
                select * from (<discussion>) as discussion left join shown on true
                """.formatted(place(order))
                .replace("<columns>", CommentRows.COLUMNS)
                .replace("<replies>", CommentRows.COLUMNS.replaceAll("(\\w+)", "reply.$1"))
                .replace("<discussion>", CommentRows.DISCUSSION);
    }

    private static String place(CommentOrder order) {
        return switch (order) {
            case NEWEST -> "id < :id and :score is not null order by id desc";
            case OLDEST -> "id > :id and :score is not null order by id";
            case BEST -> "(score, id) < (:score, :id) order by score desc, id desc";
        };
    }

    /// The root that stands this many places above a root in the newest-first list, or the topmost.
    Optional<Long> above(long story, long root, int places) {
        return database.use(handle -> handle.createQuery("""
                        select max(id) from (
                            select id from comment where story_id = :story and root_id is null and id > :root
                            order by id limit :places) as above
                        """)
                .bind("story", story)
                .bind("root", root)
                .bind("places", places)
                .mapTo(Long.class)
                .findOne());
    }

    /// @param comments in no promised order
    record Found(Discussion discussion, List<Comment> comments) {}

    /// Where the replies of one thread begin.
    ///
    /// @param thread its root, 0 for none
    record Focus(long thread, long branch, long reply) {
        static final Focus NONE = new Focus(0, 0, 0);

        static Focus on(Comment comment) {
            var branch = comment.branch();
            return comment.root() == null
                    ? NONE
                    : new Focus(comment.thread(), branch == null ? comment.id() : branch, comment.id());
        }
    }
}
