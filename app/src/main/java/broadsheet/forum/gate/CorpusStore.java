package broadsheet.forum.gate;

import broadsheet.platform.db.Database;
import broadsheet.screening.PastPost;
import broadsheet.screening.PastPost.Decided;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Reads old comments in pages.
@Singleton
final class CorpusStore {
    private static final int PAGE = 500;

    private final Database database;

    CorpusStore(Database database) {
        this.database = database;
    }

    /// Comments of members before one, newest first.
    List<PastPost> before(long comment) {
        return database.use(handle -> handle.createQuery("""
                        select id, story_id, text, state, created_at, exists (
                            select 1 from comment_screening s where s.comment_id = comment.id and answer = 'hold') as held
                        from comment
                        where id < :comment and author_member is not null and text <> ''
                            and state <> 'deleted_by_author'
                        order by id desc limit :page
                        """)
                .bind("comment", comment)
                .bind("page", PAGE)
                .map((row, context) -> post(row))
                .list());
    }

    private static PastPost post(ResultSet row) throws SQLException {
        return new PastPost(
                row.getLong("id"),
                row.getLong("story_id"),
                row.getString("text"),
                row.getTimestamp("created_at").toInstant(),
                decided(row.getString("state"), row.getBoolean("held")));
    }

    private static Decided decided(String state, boolean held) {
        return switch (state) {
            case "removed" -> Decided.REMOVED;
            case "held" -> Decided.WAITING;
            default -> held ? Decided.RELEASED : Decided.STANDING;
        };
    }
}
