package broadsheet.forum;

import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads discussions as they are shown.
@Singleton
final class CommentListStore {
    /// Replies under each thread, and the cost of a thread grows no further.
    static final int REPLIES = 10;

    private static final Map<CommentOrder, Named> QUERIES = new EnumMap<>(CommentOrder.class);

    static {
        for (var order : CommentOrder.values()) {
            QUERIES.put(order, Named.of(query(order)));
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
    Found threads(long story, CommentOrder order, Cursor after, int limit, Focus focus) {
        var comments = new ArrayList<Comment>();
        var query = Objects.requireNonNull(QUERIES.get(order));
        Map<String, Object> values = Map.of(
                "story", story,
                "score", after.score(),
                "id", after.id(),
                "limit", limit,
                "thread", focus.thread(),
                "branch", focus.branch(),
                "reply", focus.reply(),
                "replies", REPLIES + 1);
        var discussion = database.plain(query.sql, statement -> query.bind(statement, values), row -> {
                    if (row.getLong("id") != 0) {
                        comments.add(CommentRows.comment(row));
                    }
                    return CommentRows.discussion(row, story);
                })
                .getFirst();
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

    /// A place in a list of threads.
    record Cursor(double score, long id) {
        private static final int LONGEST = 40;
        private static final int RADIX = 36;

        /// Before all.
        static Cursor start(CommentOrder order) {
            return order == CommentOrder.OLDEST ? new Cursor(0, 0) : new Cursor(2, Long.MAX_VALUE);
        }

        static Cursor of(Comment comment) {
            return new Cursor(comment.votes().score(), comment.id());
        }

        /// As it stands in an address.
        @Override
        public String toString() {
            return Long.toString(Double.doubleToLongBits(score), RADIX) + "." + Long.toString(id, RADIX);
        }

        static Optional<Cursor> parse(String text) {
            var dot = text.indexOf('.');
            if (dot < 1 || text.length() > LONGEST) {
                return Optional.empty();
            }
            try {
                var score = Double.longBitsToDouble(Long.parseLong(text.substring(0, dot), RADIX));
                var id = Long.parseLong(text.substring(dot + 1), RADIX);
                return Double.isFinite(score) && id >= 0 ? Optional.of(new Cursor(score, id)) : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }

    /// A statement whose values have names, as the driver takes it: asked with every story page, without Jdbi.
    private record Named(String sql, List<String> names) {
        private static final Pattern NAME = Pattern.compile("(?<!:):([a-z]+)");

        static Named of(String sql) {
            var names = NAME.matcher(sql).results().map(name -> name.group(1)).toList();
            return new Named(NAME.matcher(sql).replaceAll("?"), names);
        }

        void bind(PreparedStatement statement, Map<String, Object> values) throws SQLException {
            for (int i = 0; i < names.size(); i++) {
                statement.setObject(i + 1, values.get(names.get(i)));
            }
        }
    }
}
