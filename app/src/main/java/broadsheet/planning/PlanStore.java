package broadsheet.planning;

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
final class PlanStore {
    private static final String SELECT = """
            select story_id, assigned_staff, assigned_name, due_at, length, note, embargo_until, publish_at, failure
            from story_plan
            """;

    private final Database database;

    PlanStore(Database database) {
        this.database = database;
    }

    Optional<Plan> find(long story) {
        return database.use(handle -> handle.createQuery(SELECT + "where story_id = :story")
                .bind("story", story)
                .map(PlanStore::plan)
                .findOne());
    }

    List<Plan> all(Collection<Long> stories) {
        return database.use(handle -> handle.createQuery(SELECT + "where story_id = any(:stories)")
                .bindArray("stories", Long.class, stories)
                .map(PlanStore::plan)
                .list());
    }

    void put(Plan plan) {
        database.use(handle -> handle.createUpdate("""
                        insert into story_plan (story_id, assigned_staff, assigned_name, due_at, length, note,
                            embargo_until, publish_at, failure)
                        values (:story, :assigned, :name, :due, :length, :note, :embargo, :publish, :failure)
                        on conflict (story_id) do update set assigned_staff = excluded.assigned_staff,
                            assigned_name = excluded.assigned_name, due_at = excluded.due_at,
                            length = excluded.length, note = excluded.note, embargo_until = excluded.embargo_until,
                            publish_at = excluded.publish_at, failure = excluded.failure
                        """)
                .bind("story", plan.story())
                .bind("assigned", plan.assigned())
                .bind("name", plan.assignedName())
                .bind("due", plan.due())
                .bind("length", plan.length())
                .bind("note", plan.note())
                .bind("embargo", plan.embargo())
                .bind("publish", plan.publishAt())
                .bind("failure", plan.failure())
                .execute());
    }

    /// The plan whose moment came first, locked; one that another node publishes just now is left to it.
    Optional<Plan> due(Instant now) {
        return database.use(handle -> handle.createQuery(SELECT + """
                        where publish_at <= :now order by publish_at limit 1 for update skip locked
                        """)
                .bind("now", now)
                .map(PlanStore::plan)
                .findOne());
    }

    private static Plan plan(ResultSet row, StatementContext context) throws SQLException {
        return new Plan(
                row.getLong("story_id"),
                row.getObject("assigned_staff", Long.class),
                row.getString("assigned_name"),
                time(row, "due_at"),
                row.getObject("length", Integer.class),
                row.getString("note"),
                time(row, "embargo_until"),
                time(row, "publish_at"),
                row.getString("failure"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
