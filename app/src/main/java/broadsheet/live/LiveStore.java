package broadsheet.live;

import broadsheet.kernel.Actor;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@Singleton
final class LiveStore {
    private static final String ENTRY =
            "select id, story_id, at, changed_at, headline, text, by_name from live_entry where story_id = :story ";

    private final Database database;

    LiveStore(Database database) {
        this.database = database;
    }

    List<LiveBlog> all() {
        return database.use(handle -> handle.createQuery("select story_id, begun_at, ended_at from live_blog")
                .map(LiveStore::blog)
                .list());
    }

    Optional<LiveBlog> find(long story) {
        return database.use(handle -> handle.createQuery(
                        "select story_id, begun_at, ended_at from live_blog where story_id = :story")
                .bind("story", story)
                .map(LiveStore::blog)
                .findOne());
    }

    void begin(long story, Instant now) {
        database.use(handle ->
                handle.createUpdate("""
                        insert into live_blog (story_id, begun_at) values (:story, :now)
                        on conflict (story_id) do update set ended_at = null
                        """).bind("story", story).bind("now", now).execute());
    }

    void end(long story, Instant now) {
        database.use(handle -> handle.createUpdate(
                        "update live_blog set ended_at = :now where story_id = :story and ended_at is null")
                .bind("story", story)
                .bind("now", now)
                .execute());
    }

    List<LiveEntry> entries(long story, int limit) {
        return database.use(handle -> handle.createQuery(ENTRY + "order by id desc limit :limit")
                .bind("story", story)
                .bind("limit", limit)
                .map(LiveStore::row)
                .list());
    }

    Optional<LiveEntry> entry(long story, long id) {
        return database.use(handle -> handle.createQuery(ENTRY + "and id = :id")
                .bind("story", story)
                .bind("id", id)
                .map(LiveStore::row)
                .findOne());
    }

    long insert(long story, LiveBlogs.Words words, Actor by, Instant now) {
        return database.use(handle -> handle.createQuery("""
                        insert into live_entry (story_id, at, headline, text, by_staff, by_name)
                        values (:story, :now, :headline, :text, :staff, :name) returning id
                        """)
                .bind("story", story)
                .bind("now", now)
                .bind("headline", words.headline())
                .bind("text", Objects.requireNonNullElse(words.text(), ""))
                .bind("staff", by.staff())
                .bind("name", by.name())
                .mapTo(Long.class)
                .one());
    }

    /// False when there is no such entry.
    boolean update(long story, long id, LiveBlogs.Words words, Instant now) {
        return database.use(handle -> handle.createUpdate("""
                        update live_entry set headline = :headline, text = :text, changed_at = :now
                        where story_id = :story and id = :id
                        """)
                        .bind("story", story)
                        .bind("id", id)
                        .bind("now", now)
                        .bind("headline", words.headline())
                        .bind("text", Objects.requireNonNullElse(words.text(), ""))
                        .execute())
                > 0;
    }

    void remove(long story, long id) {
        database.use(handle -> handle.execute("delete from live_entry where story_id = ? and id = ?", story, id));
    }

    private static LiveBlog blog(ResultSet row, StatementContext context) throws SQLException {
        return new LiveBlog(
                row.getLong("story_id"), Objects.requireNonNull(time(row, "begun_at")), time(row, "ended_at"));
    }

    private static LiveEntry row(ResultSet row, StatementContext context) throws SQLException {
        return new LiveEntry(
                row.getLong("id"),
                row.getLong("story_id"),
                Objects.requireNonNull(time(row, "at")),
                time(row, "changed_at"),
                row.getString("headline"),
                row.getString("text"),
                row.getString("by_name"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
