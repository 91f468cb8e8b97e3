package broadsheet.writing;

import broadsheet.account.Staff;
import broadsheet.platform.db.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@Singleton
final class LockStore {
    private static final String COLUMNS =
            "story_id, staff_id, staff_name, since, until, asked_staff, asked_name, asked_at";

    private final Database database;

    LockStore(Database database) {
        this.database = database;
    }

    /// Those that have not run out.
    List<Lock> find(Collection<Long> stories, Instant now) {
        return database.use(handle -> handle.createQuery(
                        "select " + COLUMNS + " from story_lock where story_id = any(:stories) and until > :now")
                .bindArray("stories", Long.class, stories)
                .bind("now", now)
                .map(LockStore::lock)
                .list());
    }

    /// Nothing when somebody else was faster.
    Optional<Lock> take(long story, Staff staff, Instant now, Instant until) {
        return database.use(handle -> handle.createQuery("""
                        insert into story_lock (story_id, staff_id, staff_name, since, until)
                        values (:story, :staff, :name, :now, :until)
                        on conflict (story_id) do update set staff_id = excluded.staff_id,
                            staff_name = excluded.staff_name, until = excluded.until,
                            since = case when story_lock.staff_id = excluded.staff_id and story_lock.until > :now
                                then story_lock.since else excluded.since end,
                            asked_staff = case when story_lock.staff_id = excluded.staff_id
                                then story_lock.asked_staff end,
                            asked_name = case when story_lock.staff_id = excluded.staff_id
                                then story_lock.asked_name end,
                            asked_at = case when story_lock.staff_id = excluded.staff_id then story_lock.asked_at end
                        where story_lock.staff_id = excluded.staff_id or story_lock.until <= :now
                        returning
                        """ + COLUMNS)
                .bind("story", story)
                .bind("staff", staff.id())
                .bind("name", staff.name())
                .bind("now", now)
                .bind("until", until)
                .map(LockStore::lock)
                .findOne());
    }

    boolean release(long story, long staff) {
        return database.use(handle ->
                        handle.execute("delete from story_lock where story_id = ? and staff_id = ?", story, staff))
                > 0;
    }

    void drop(long story) {
        database.use(handle -> handle.execute("delete from story_lock where story_id = ?", story));
    }

    void ask(long story, Staff staff, Instant now) {
        database.use(handle -> handle.createUpdate("""
                        update story_lock set asked_staff = :staff, asked_name = :name,
                            asked_at = case when asked_staff = :staff then asked_at else :now end
                        where story_id = :story and staff_id <> :staff and until > :now
                        """)
                .bind("story", story)
                .bind("staff", staff.id())
                .bind("name", staff.name())
                .bind("now", now)
                .execute());
    }

    private static Lock lock(ResultSet row, StatementContext context) throws SQLException {
        return new Lock(
                row.getLong("story_id"),
                row.getLong("staff_id"),
                row.getString("staff_name"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                row.getObject("asked_staff", Long.class),
                row.getString("asked_name"),
                time(row));
    }

    private static @Nullable Instant time(ResultSet row) throws SQLException {
        var time = row.getObject("asked_at", OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
