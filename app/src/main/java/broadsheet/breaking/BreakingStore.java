package broadsheet.breaking;

import broadsheet.kernel.Actor;
import broadsheet.kernel.Cursor;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Singleton
final class BreakingStore {
    private static final String SELECT = """
            select id, headline, story_id, papers, owner_staff, owner_name, starts_at, expires_at,
                ended_at, ended_staff, ended_name
            from breaking
            """;

    private final Database database;

    BreakingStore(Database database) {
        this.database = database;
    }

    List<Breaking> running(Instant now) {
        return database.use(handle -> handle.createQuery(SELECT + """
                        where ended_at is null and expires_at > :now order by starts_at desc, id desc
                        """)
                .bind("now", now)
                .map((row, context) -> breaking(row))
                .list());
    }

    Optional<Breaking> find(long id) {
        return database.use(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map((row, context) -> breaking(row))
                .findOne());
    }

    List<Breaking> recent(@Nullable Long paper, Cursor after, int limit) {
        return database.use(handle -> handle.createQuery(SELECT + """
                        where (starts_at, id) < (:at, :id)
                            and (:paper::bigint is null or papers is null or :paper = any(papers))
                        order by starts_at desc, id desc limit :limit
                        """)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("paper", paper)
                .bind("limit", limit)
                .map((row, context) -> breaking(row))
                .list());
    }

    long insert(NewBreaking entry, Actor owner, Instant starts) {
        return database.use(handle -> handle.createQuery("""
                        insert into breaking
                            (headline, story_id, papers, owner_staff, owner_name, starts_at, expires_at)
                        values (:headline, :story, nullif(:papers::bigint[], '{}'), :staff, :name, :starts, :expires)
                        returning id
                        """)
                .bind("headline", entry.headline())
                .bind("story", entry.storyId())
                .bindArray("papers", Long.class, entry.papers())
                .bind("staff", owner.staff())
                .bind("name", owner.name())
                .bind("starts", starts)
                .bind("expires", entry.expires())
                .mapTo(Long.class)
                .one());
    }

    /// True when it ran until now.
    boolean end(long id, Actor by, Instant now) {
        return database.use(handle -> handle.createUpdate("""
                        update breaking set ended_at = :now, ended_staff = :staff, ended_name = :name
                        where id = :id and ended_at is null and expires_at > :now
                        """)
                        .bind("now", now)
                        .bind("staff", by.staff())
                        .bind("name", by.name())
                        .bind("id", id)
                        .execute()
                == 1);
    }

    void lock() {
        database.use(handle -> handle.execute("select pg_advisory_xact_lock(hashtext('breaking'))"));
    }

    private static Breaking breaking(ResultSet row) throws SQLException {
        return new Breaking(
                row.getLong("id"),
                row.getString("headline"),
                number(row, "story_id"),
                papers(row),
                new Actor(number(row, "owner_staff"), row.getString("owner_name")),
                row.getTimestamp("starts_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                ending(row));
    }

    private static Set<Long> papers(ResultSet row) throws SQLException {
        var papers = row.getArray("papers");
        return papers == null ? Set.of() : Set.of((Long[]) papers.getArray());
    }

    private static Breaking.@Nullable Ending ending(ResultSet row) throws SQLException {
        var at = row.getTimestamp("ended_at");
        return at == null
                ? null
                : new Breaking.Ending(
                        at.toInstant(), new Actor(number(row, "ended_staff"), row.getString("ended_name")));
    }

    private static @Nullable Long number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
