package broadsheet.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Rows of the table `comment` as records.
final class CommentRows {
    static final String COLUMNS = """
            id, story_id, root_id, branch_id, parent_id, author_member, author_staff, author_name, text, state,
            statement_id, clause, revision, created_at, edited_at, picked_at, up, down, score
            """;

    /// The discussion of the story `:story`: one row, also where nobody wrote.
    static final String DISCUSSION = """
            select coalesce(open, true) as open, coalesce(slow_seconds, 0) as slow_seconds,
                coalesce((select sum(count) from comment_count where story_id = :story), 0) as count
            from (select) as always left join story_discussion on story_id = :story
            """;

    private CommentRows() {}

    static Discussion discussion(ResultSet row, long story) throws SQLException {
        return new Discussion(story, row.getLong("count"), row.getBoolean("open"), row.getInt("slow_seconds"));
    }

    static Comment comment(ResultSet row) throws SQLException {
        var statement = number(row, "statement_id");
        return new Comment(
                row.getLong("id"),
                row.getLong("story_id"),
                number(row, "root_id"),
                number(row, "branch_id"),
                number(row, "parent_id"),
                new Author(number(row, "author_member"), number(row, "author_staff"), row.getString("author_name")),
                row.getString("text"),
                CommentState.of(row.getString("state")),
                statement == null ? null : new Comment.Ruling(statement, row.getString("clause")),
                row.getInt("revision"),
                row.getTimestamp("created_at").toInstant(),
                moment(row, "edited_at"),
                moment(row, "picked_at"),
                new Comment.Votes(row.getInt("up"), row.getInt("down"), row.getDouble("score")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
