package broadsheet.front;

import broadsheet.kernel.Actor;
import broadsheet.platform.db.Database;
import broadsheet.platform.db.Json;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

@Singleton
final class PlannedStore {
    private static final TypeReference<Map<Slot, Long>> PINS = new TypeReference<>() {};
    private static final String SELECT = "select id, paper_id, at, pins, by_staff, by_name from front_planned ";

    private final Database database;

    PlannedStore(Database database) {
        this.database = database;
    }

    void insert(long paper, Instant at, Map<Slot, Long> pins, Actor by) {
        database.use(handle -> handle.createUpdate("""
                        insert into front_planned (paper_id, at, pins, by_staff, by_name)
                        values (:paper, :at, :pins::jsonb, :staff, :name)
                        """)
                .bind("paper", paper)
                .bind("at", at)
                .bind("pins", Json.write(pins))
                .bind("staff", by.staff())
                .bind("name", by.name())
                .execute());
    }

    List<PlannedFront> of(long paper) {
        return database.use(handle -> handle.createQuery(SELECT + "where paper_id = :paper order by at, id")
                .bind("paper", paper)
                .map(PlannedStore::row)
                .list());
    }

    /// The one whose moment came first, locked; one that another node arranges just now is left to it.
    Optional<PlannedFront> due(Instant now) {
        return database.use(
                handle -> handle.createQuery(SELECT + "where at <= :now order by at, id limit 1 for update skip locked")
                        .bind("now", now)
                        .map(PlannedStore::row)
                        .findOne());
    }

    boolean delete(long paper, long id) {
        return database.use(
                        handle -> handle.execute("delete from front_planned where paper_id = ? and id = ?", paper, id))
                > 0;
    }

    private static PlannedFront row(ResultSet row, StatementContext context) throws SQLException {
        return new PlannedFront(
                row.getLong("id"),
                row.getLong("paper_id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Json.read(row.getString("pins"), PINS),
                new Actor(row.getObject("by_staff", Long.class), row.getString("by_name")));
    }
}
