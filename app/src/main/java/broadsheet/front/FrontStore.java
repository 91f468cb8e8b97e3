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
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

@Singleton
final class FrontStore {
    private static final TypeReference<Map<Slot, Long>> PINS = new TypeReference<>() {};
    private static final String SELECT =
            "select id, paper_id, pins, parent_id, by_staff, by_name, at from front_arrangement ";

    private final Database database;

    FrontStore(Database database) {
        this.database = database;
    }

    /// One after the other, paper by paper.
    void lock(long paper) {
        database.use(handle -> handle.createQuery("select id from paper where id = :paper for update")
                .bind("paper", paper)
                .mapTo(Long.class)
                .findOne());
    }

    Optional<Row> newest(long paper) {
        return database.use(handle -> handle.createQuery(SELECT + "where paper_id = :paper order by id desc limit 1")
                .bind("paper", paper)
                .map(FrontStore::row)
                .findOne());
    }

    Optional<Row> find(long id) {
        return database.use(handle -> handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map(FrontStore::row)
                .findOne());
    }

    long insert(long paper, Map<Slot, Long> pins, @Nullable Long parent, Actor by, Instant now) {
        return database.use(handle -> handle.createQuery("""
                        insert into front_arrangement (paper_id, pins, parent_id, by_staff, by_name, at)
                        values (:paper, :pins::jsonb, :parent, :staff, :name, :at) returning id
                        """)
                .bind("paper", paper)
                .bind("pins", Json.write(pins))
                .bind("parent", parent)
                .bind("staff", by.staff())
                .bind("name", by.name())
                .bind("at", now)
                .mapTo(Long.class)
                .one());
    }

    private static Row row(ResultSet row, StatementContext context) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("paper_id"),
                Json.read(row.getString("pins"), PINS),
                row.getObject("parent_id", Long.class),
                new Actor(row.getObject("by_staff", Long.class), row.getString("by_name")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /// @param parent what an undo goes back to; null for a page that nobody had arranged
    record Row(
            long id,
            long paper,
            Map<Slot, Long> pins,
            @Nullable Long parent,
            Actor by,
            Instant at) {
        Arrangement arrangement() {
            return new Arrangement(id, paper, pins, by, at, parent != null || !pins.isEmpty());
        }
    }
}
