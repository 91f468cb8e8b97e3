package broadsheet.forum.own;

import broadsheet.forum.CommentState;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/// Reads the comments of one author.
@Singleton
final class MemberCommentStore {
    private static final String COLUMNS =
            "id, story_id, author_member, author_name, text, state, clause, statement_id, created_at";

    private final Database database;

    MemberCommentStore(Database database) {
        this.database = database;
    }

    long count(long member) {
        return database.use(handle -> handle.createQuery(
                        "select count(*) from comment where author_member = :member and state = 'visible'")
                .bind("member", member)
                .mapTo(Long.class)
                .one());
    }

    List<Written> visible(long member, long before, int limit) {
        return list("author_member = :member and id < :before and state = 'visible'", member, before, limit);
    }

    List<Written> all(long member, long before, int limit) {
        return list("author_member = :member and id < :before", member, before, limit);
    }

    private List<Written> list(String which, long member, long before, int limit) {
        return database.use(handle -> handle.createQuery(
                        "select " + COLUMNS + " from comment where " + which + " order by id desc limit :limit")
                .bind("member", member)
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> written(row))
                .list());
    }

    List<Written> these(Collection<Long> ids) {
        return database.use(handle -> handle.createQuery("select " + COLUMNS + " from comment where id = any(:ids)")
                .bindArray("ids", Long.class, ids)
                .map((row, context) -> written(row))
                .list());
    }

    private static Written written(ResultSet row) throws SQLException {
        return new Written(
                row.getLong("id"),
                row.getLong("story_id"),
                row.getObject("author_member", Long.class),
                row.getString("author_name"),
                row.getString("text"),
                CommentState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("clause"),
                row.getObject("statement_id", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
